package dev.tocsin.postmortem;

import java.util.List;

/** Somebody's word on the cause, what speaks for and against it later, and how it stands. */
record Claim(int line, double strength, Standing standing, List<Integer> against) {

  /** How a claim stands at the end of the history. */
  enum Standing {
    /** Somebody did something about it, and then it was over. */
    BORNE_OUT,
    /** Somebody else agreed or verified it. */
    CONFIRMED,
    /** Nobody came back to it. */
    OPEN,
    /** It was voiced as a guess, or somebody doubted it. */
    DOUBTED,
    /** It was tried or examined, and was not it. */
    DISPROVED
  }
}
