package dev.tocsin.postmortem;

import java.util.List;

/** A sentence as it reads, its words in lower case, and what they speak for. */
record Sentence(String text, List<String> words, Weights weights) {

  static Sentence of(String text, Lexicon lexicon) {
    List<String> words = Words.of(text);
    Weights weights = lexicon.weigh(words);
    return new Sentence(text, words, text.endsWith("?") ? weights.asked() : weights);
  }

  boolean asks() {
    return text.endsWith("?");
  }

  double about(Topic topic) {
    return weights.of(topic);
  }
}
