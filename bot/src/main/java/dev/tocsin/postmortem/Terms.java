package dev.tocsin.postmortem;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words met so far: what many sentences share is kept once, with the cues it can begin. */
final class Terms {
  private final Lexicon lexicon;
  private final Map<String, Term> met = new ConcurrentHashMap<>();

  Terms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Term> of(String text) {
    return Words.of(text).stream().map(this::term).toList();
  }

  private Term term(String word) {
    Term known = met.get(word);
    return known == null ? met.computeIfAbsent(word, lexicon::term) : known;
  }
}
