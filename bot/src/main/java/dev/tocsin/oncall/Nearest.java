package dev.tocsin.oncall;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody who made a typing mistake probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The closest candidate, if one is close enough to be worth suggesting. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int tolerance = Math.max(1, (word.length() + 1) / 3);
    return candidates.stream()
        .filter(candidate -> distance(word, candidate) <= tolerance)
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * A suggestion to append to an error: the closest candidate, else all of them when they are few.
   */
  public static String hint(String word, Collection<String> candidates) {
    return to(word, candidates)
        .map(nearest -> "; did you mean " + nearest + "?")
        .orElseGet(() -> choices(candidates));
  }

  private static String choices(Collection<String> candidates) {
    return candidates.isEmpty() || candidates.size() > 12
        ? ""
        : "; known: " + String.join(", ", candidates.stream().sorted().toList());
  }

  /** Edits between two words, a swap of neighbours counting as one. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
