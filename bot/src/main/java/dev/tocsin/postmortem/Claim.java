package dev.tocsin.postmortem;

import java.util.List;

/**
 * Somebody's word on the cause, what speaks for and against it later, and how it stands.
 *
 * @param vain the word that what was done about it did not help, or -1
 */
record Claim(int line, double strength, Standing standing, List<Integer> against, int vain) {

  /** Whether somebody denied it, or its remedy was tried without success. */
  boolean isDoubted() {
    return vain >= 0 || !against.isEmpty();
  }

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
