package dev.tocsin.postmortem;

import java.util.List;

/** A sentence as it reads, its words in lower case, and what they speak for. */
record Sentence(String text, List<String> words, Weights weights) {

  static Sentence of(String text, Terms known) {
    List<Term> terms = known.of(text);
    Weights weights = Weights.of(Lexicon.met(terms));
    List<String> words = terms.stream().map(Term::word).toList();
    return new Sentence(text, words, text.endsWith("?") ? weights.asked() : weights);
  }

  /** The same words as those of a task. */
  Sentence toBeDone() {
    return new Sentence(text, words, weights.toBeDone());
  }

  boolean isTask() {
    return weights.strongest(Topic.FOLLOW_UP) >= Weights.TASK;
  }

  boolean asks() {
    return text.endsWith("?");
  }

  double about(Topic topic) {
    return weights.of(topic);
  }
}
