package dev.tocsin.postmortem;

import java.util.List;
import java.util.Map;

/** A sentence as it reads, its words in lower case, and what they speak for. */
record Sentence(String text, List<String> words, Weights weights) {

  /**
   * @param pool the words met so far: what many sentences share is kept once
   */
  static Sentence of(String text, Lexicon lexicon, Map<String, String> pool) {
    List<String> words = Words.of(text).stream().map(word -> kept(word, pool)).toList();
    Weights weights = lexicon.weigh(words);
    return new Sentence(text, words, text.endsWith("?") ? weights.asked() : weights);
  }

  private static String kept(String word, Map<String, String> pool) {
    String met = pool.get(word);
    String other = met == null ? pool.putIfAbsent(word, word) : met;
    return other == null ? word : other;
  }

  boolean asks() {
    return text.endsWith("?");
  }

  double about(Topic topic) {
    return weights.of(topic);
  }
}
