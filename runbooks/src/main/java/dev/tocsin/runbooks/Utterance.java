package dev.tocsin.runbooks;

import java.util.HashSet;
import java.util.List;

/** The stems of one title or message, in the order in which they were said. */
record Utterance(List<String> stems) {

  static Utterance of(String text) {
    return new Utterance(Words.stemsOf(text));
  }

  /** Whether all of these stems lie within a stretch of that many words, in any order. */
  boolean has(List<String> wanted, int stretch) {
    for (int start = 0; start < stems.size(); start++) {
      int end = Math.min(start + stretch, stems.size());
      boolean begins = wanted.contains(stems.get(start));
      if (begins && new HashSet<>(stems.subList(start, end)).containsAll(wanted)) {
        return true;
      }
    }
    return false;
  }
}
