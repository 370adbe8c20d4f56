package dev.tocsin.postmortem;

import java.util.List;
import java.util.Set;

/** A sentence as it reads, its words in lower case, and what they speak for. */
record Sentence(String text, List<String> words, Weights weights) {
  private static final int FEW = 5;
  private static final double EXPLAINS = 3;

  /** What opens a sentence about the one before it. */
  private static final Set<String> POINTING = Set.of("that", "that's", "thats", "this");

  private static final Set<String> ANSWERS =
      Set.of(
          ("no nope nah yes yep yeah yup ok okay k sure right alright hm hmm hi hey hello ah oh"
                  + " well so")
              .split(" "));

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

  /** The same words as those of what may be done. */
  Sentence proposed() {
    return new Sentence(text, words, weights.proposed());
  }

  /** "That is why." names nothing itself: what it points to stands before it. */
  boolean pointsBack() {
    return words.size() <= FEW
        && !words.isEmpty()
        && POINTING.contains(words.getFirst())
        && about(Topic.CAUSE) >= EXPLAINS
        && !asks();
  }

  /** The same words as those that the next sentence calls the reason. */
  Sentence explaining(Sentence next) {
    double cause = Math.max(about(Topic.CAUSE), next.about(Topic.CAUSE)) + 1;
    return new Sentence(text, words, weights.raised(Topic.CAUSE, (float) cause));
  }

  /** An answer in front of what is said. */
  Sentence silent() {
    return new Sentence(text, words, Weights.of(List.of()));
  }

  /** "No.", "Ok." and the like. */
  boolean isAnswer() {
    return words.size() == 1 && ANSWERS.contains(words.getFirst());
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
