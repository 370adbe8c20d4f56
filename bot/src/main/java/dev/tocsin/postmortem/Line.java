package dev.tocsin.postmortem;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A message as the later stages read it: without markup, cut into sentences, with its traits. */
record Line(Utterance source, List<Sentence> sentences, Weights weights, Set<Trait> traits) {

  static Line of(Utterance source, List<Sentence> sentences, Set<Trait> traits) {
    return new Line(source, sentences, Weights.together(sentences), traits);
  }

  /** The same words as those of tasks. */
  Line toBeDone() {
    return of(source, sentences.stream().map(Sentence::toBeDone).toList(), traits);
  }

  /** The words that can tell it from others; found when asked for, as few lines are. */
  Set<String> telling() {
    return Theme.words(sentences);
  }

  String id() {
    return source.id();
  }

  Instant at() {
    return source.at();
  }

  String who() {
    return source.author();
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  boolean isHuman() {
    return !is(Trait.MACHINE);
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** Whether it only lists what is to be done. */
  boolean isOnlyTasks() {
    return !isEmpty() && sentences.stream().allMatch(Sentence::isTask);
  }

  double about(Topic topic) {
    return weights.of(topic);
  }

  /** What the best sentence scores, with a little of the next: length is no merit. */
  double best(ToDoubleFunction<Sentence> score) {
    double best = Double.NEGATIVE_INFINITY;
    double next = Double.NEGATIVE_INFINITY;
    for (Sentence sentence : sentences) {
      double value = score.applyAsDouble(sentence);
      next = Math.max(next, Math.min(best, value));
      best = Math.max(best, value);
    }
    return sentences.isEmpty() ? 0 : best + 0.25 * Math.max(0, next);
  }

  /** The sentence that scores best. */
  Optional<Sentence> foremost(ToDoubleFunction<Sentence> score) {
    return sentences.stream().max(Comparator.comparingDouble(score));
  }

  /** Whether one phrase alone speaks for a topic that strongly. */
  boolean saysPlainly(Topic topic, double weight) {
    return weights.strongest(topic) >= weight;
  }
}
