package dev.tocsin.postmortem;

import java.util.List;

/** What a line shows by its outer form. */
final class Form {
  static final List<String> NAMES = List.of("terse", "length", "always");

  private static final int TERSE = 4;
  private static final double WORDS = 20;
  private static final double LONGEST = 2;

  private Form() {}

  static double[] of(Line line) {
    int words = 0;
    for (Sentence sentence : line.sentences()) {
      words += sentence.words().size();
    }
    return new double[] {words <= TERSE ? 1 : 0, Math.min(LONGEST, words / WORDS), 1};
  }
}
