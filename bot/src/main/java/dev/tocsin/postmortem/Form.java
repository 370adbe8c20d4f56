package dev.tocsin.postmortem;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** What a line shows by its outer form. */
final class Form {
  static final List<String> NAMES =
      List.of("terse", "length", "number", "clock", "code", "self", "always");

  private static final int TERSE = 4;
  private static final double WORDS = 20;
  private static final double LONGEST = 2;
  private static final Pattern NUMBER = Pattern.compile("\\d");
  private static final Pattern CLOCK =
      Pattern.compile("\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2} ?[ap]m\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE = Pattern.compile("\\w[._/-]\\w+[._/-]\\w|`|\\w::\\w|\\w_\\w");
  private static final Pattern SELF =
      Pattern.compile("\\b(?:i|we|i'(?:m|ve|ll)|we'(?:re|ve|ll)|my)\\b", Pattern.CASE_INSENSITIVE);

  private Form() {}

  static DoubleStream of(Line line) {
    String text = head(line.source().text());
    int words = line.sentences().stream().mapToInt(sentence -> sentence.words().size()).sum();
    return DoubleStream.of(
        words <= TERSE ? 1 : 0,
        Math.min(LONGEST, words / WORDS),
        found(NUMBER, text),
        found(CLOCK, text),
        found(CODE, text),
        found(SELF, text),
        1);
  }

  private static String head(String text) {
    return text.length() > Prose.LONGEST ? text.substring(0, Prose.LONGEST) : text;
  }

  private static double found(Pattern pattern, String text) {
    return pattern.matcher(text).find() ? 1 : 0;
  }
}
