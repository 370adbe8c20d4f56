package dev.tocsin.postmortem;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A message as the later stages read it: without markup, cut into sentences, with its traits and
 * the words that can tell it from others.
 */
record Line(
    Utterance source,
    List<Sentence> sentences,
    Weights weights,
    Set<Trait> traits,
    Set<String> telling) {

  static Line of(Utterance source, List<Sentence> sentences, Set<Trait> traits) {
    return new Line(source, sentences, Weights.of(sentences), traits, Theme.words(sentences));
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

  double about(Topic topic) {
    return weights.of(topic);
  }
}
