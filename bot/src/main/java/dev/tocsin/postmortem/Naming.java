package dev.tocsin.postmortem;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names and months among words that are verbs elsewhere, such as "may" and "will". */
final class Naming {
  private static final Pattern CAPITAL = Pattern.compile("\\W*\\p{Lu}\\p{Ll}+(?:'s)?\\W*");
  private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.:;!?]\\W*");
  private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?");
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in", "since", "of", "until", "till", "from", "by", "early", "late", "mid", "last",
          "next", "this", "every");

  private Naming() {}

  /** A capital that isn't due to the beginning of a sentence. */
  static boolean isName(List<String> words, int i) {
    return i > 0
        && CAPITAL.matcher(words.get(i)).matches()
        && !ENDS_SENTENCE.matcher(words.get(i - 1)).matches();
  }

  /** "May" with a figure beside it, or behind what leads to a time. */
  static boolean isMonth(List<String> low, int i) {
    String before = i == 0 ? "" : low.get(i - 1);
    String behind = i + 1 < low.size() ? low.get(i + 1) : "";
    return low.get(i).equals("may")
        && (BEFORE_MONTH.contains(before)
            || DAY.matcher(before).matches()
            || behind.matches("\\d+"));
  }
}
