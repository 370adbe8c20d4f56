package dev.tocsin.runbooks;

import java.util.List;

/** A keyword as its author wrote it, and the stems that must stand near each other. */
record Keyword(String text, List<String> stems) {

  private static final int OTHER_WORDS_BETWEEN = 4;

  static Keyword of(String text) {
    return new Keyword(text, Words.stemsOf(text).stream().distinct().sorted().toList());
  }

  boolean isPhrase() {
    return stems.size() > 1;
  }

  boolean isIn(Utterance utterance) {
    return utterance.has(stems, stems.size() + OTHER_WORDS_BETWEEN);
  }
}
