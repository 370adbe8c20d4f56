package dev.tocsin.postmortem;

import java.util.List;
import java.util.stream.DoubleStream;

/** What a line shows by its outer form. */
final class Form {
  static final List<String> NAMES = List.of("terse", "length", "always");

  private static final int TERSE = 4;
  private static final double WORDS = 20;
  private static final double LONGEST = 2;

  private Form() {}

  static DoubleStream of(Line line) {
    int words = line.sentences().stream().mapToInt(sentence -> sentence.words().size()).sum();
    return DoubleStream.of(words <= TERSE ? 1 : 0, Math.min(LONGEST, words / WORDS), 1);
  }
}
