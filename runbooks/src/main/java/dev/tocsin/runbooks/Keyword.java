package dev.tocsin.runbooks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A keyword as its author wrote it, and the stems that must stand near each other. */
record Keyword(String text, List<String> stems) {

  private static final int OTHER_WORDS_BETWEEN = 4;

  static Keyword of(String text) {
    return new Keyword(text, Words.stemsOf(text).stream().distinct().sorted().toList());
  }

  boolean isPhrase() {
    return stems.size() > 1;
  }

  /** Whether all stems lie within a few words of each other, in any order. */
  boolean isIn(List<String> words) {
    if (!Set.copyOf(words).containsAll(stems)) {
      return false;
    }
    int reach = stems.size() + OTHER_WORDS_BETWEEN;
    for (int start = 0; start < words.size(); start++) {
      int end = Math.min(start + reach, words.size());
      if (new HashSet<>(words.subList(start, end)).containsAll(stems)) {
        return true;
      }
    }
    return false;
  }
}
