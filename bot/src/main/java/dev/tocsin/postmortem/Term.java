package dev.tocsin.postmortem;

import java.util.List;

/**
 * A word as the cues see it.
 *
 * @param glance what is seen of the word, and of the noun in it where it ends in "'s"
 * @param cues all that can begin with it
 */
record Term(String word, Glance glance, boolean negates, List<Cue> cues) {}
