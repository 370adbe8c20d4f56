package dev.tocsin.postmortem;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** What a line shows by its outer form. */
final class Form {
  static final List<String> NAMES =
      List.of("terse", "length", "number", "clock", "code", "self", "always");

  private static final int TERSE = 4;
  private static final double WORDS = 20;
  private static final double LONGEST = 2;
  private static final String JOINTS = "./-:_";
  private static final Pattern CLOCK =
      Pattern.compile("\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2} ?[ap]m\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE = Pattern.compile("\\w[._/-]\\w+[._/-]\\w|`|\\w::\\w|\\w_\\w");
  private static final Set<String> SELF =
      Set.of("i", "we", "i'm", "i've", "i'll", "we're", "we've", "we'll", "my");

  private Form() {}

  static DoubleStream of(Line line) {
    String text = head(line.source().text());
    int words = line.sentences().stream().mapToInt(sentence -> sentence.words().size()).sum();
    boolean numbered = text.chars().anyMatch(Character::isDigit);
    return DoubleStream.of(
        words <= TERSE ? 1 : 0,
        Math.min(LONGEST, words / WORDS),
        numbered ? 1 : 0,
        numbered ? found(CLOCK, text) : 0,
        isCoded(text) ? found(CODE, text) : 0,
        speaksOfSelf(line) ? 1 : 0,
        1);
  }

  /** Code has a mark within a word, which most talk lacks. */
  private static boolean isCoded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean within =
          JOINTS.indexOf(c) >= 0
              && i > 0
              && i + 1 < text.length()
              && text.charAt(i - 1) > ' '
              && text.charAt(i + 1) > ' ';
      if (c == '`' || within) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaksOfSelf(Line line) {
    for (Sentence sentence : line.sentences()) {
      for (String word : sentence.words()) {
        if (SELF.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String head(String text) {
    return text.length() > Prose.LONGEST ? text.substring(0, Prose.LONGEST) : text;
  }

  private static double found(Pattern pattern, String text) {
    return pattern.matcher(text).find() ? 1 : 0;
  }
}
