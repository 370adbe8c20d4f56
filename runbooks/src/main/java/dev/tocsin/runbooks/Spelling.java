package dev.tocsin.runbooks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what somebody meant to type. */
final class Spelling {

  private Spelling() {}

  static Optional<String> nearest(String typed, List<String> known) {
    return known.stream()
        .filter(word -> distance(typed, word) <= Math.max(2, word.length() / 3))
        .min(Comparator.comparingInt((String word) -> distance(typed, word)));
  }

  static String unknown(String what, String typed, List<String> known) {
    return "there is no %s '%s'; %s"
        .formatted(
            what,
            typed,
            nearest(typed, known)
                .map("did you mean '%s'?"::formatted)
                .orElse("use one of: " + String.join(", ", known)));
  }

  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
