package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All cues, found by the word that they begin with: a sentence costs its length, not the list's.
 */
final class Lexicon {
  private static final int STEM = 2;
  private static final int REACH = 3;
  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "never",
          "cannot",
          "can't",
          "couldn't",
          "won't",
          "wouldn't",
          "isn't",
          "aren't",
          "wasn't",
          "weren't",
          "hasn't",
          "haven't",
          "hadn't",
          "don't",
          "doesn't",
          "didn't",
          "unable",
          "without",
          "nothing",
          "nobody",
          "ain't");
  private static final Lexicon SHIPPED = new Lexicon(shipped());

  private final List<Cue> cues;
  private final Map<String, List<Cue>> byWord = new HashMap<>();
  private final Map<String, List<Cue>> byStem = new HashMap<>();
  private final List<Cue> byShape = new ArrayList<>();

  Lexicon(Collection<Cue> cues) {
    this.cues = List.copyOf(cues);
    for (Cue cue : cues) {
      cue.words().forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(cue));
      for (String stem : cue.stems(STEM)) {
        byStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(cue);
      }
      if (cue.startsWithShape()) {
        byShape.add(cue);
      }
    }
  }

  /** The cues that come with the program. */
  static Lexicon standard() {
    return SHIPPED;
  }

  /** The word with the cues that can begin with it. */
  Term term(String word) {
    String noun = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    Set<Cue> cues = new LinkedHashSet<>(byWord.getOrDefault(word, List.of()));
    cues.addAll(byWord.getOrDefault(noun, List.of()));
    if (word.length() >= STEM) {
      cues.addAll(byStem.getOrDefault(word.substring(0, STEM), List.of()));
    }
    cues.addAll(byShape);
    List<Cue> opened = cues.stream().filter(cue -> cue.opensWith(word)).toList();
    return new Term(word, Glance.of(word), NEGATIONS.contains(word), opened);
  }

  /** The cues that occur, each once. */
  static Set<Cue> met(List<Term> terms) {
    Set<Cue> found = new LinkedHashSet<>();
    Glance seen = new Glance(0, 0);
    for (Term term : terms) {
      seen = seen.or(term.glance());
    }
    for (int at = 0; at < terms.size(); at++) {
      for (Cue cue : terms.get(at).cues()) {
        if (cue.mayMatch(seen) && cue.goesOn(terms, at) && !isTurned(cue, terms, at)) {
          found.add(cue);
        }
      }
    }
    return found;
  }

  private static boolean isTurned(Cue cue, List<Term> terms, int at) {
    return cue.weight() > 0 && cue.topic().isTurnedByNot() && isNegated(terms, at);
  }

  /** A negation up to three words before, as in "has not been fully restored". */
  private static boolean isNegated(List<Term> terms, int at) {
    for (int before = Math.max(0, at - REACH); before < at; before++) {
      if (terms.get(before).negates()) {
        return true;
      }
    }
    return false;
  }

  List<Cue> cues() {
    return cues;
  }

  static List<Cue> shipped() {
    List<Cue> cues = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      CueFile.lines(topic.file()).forEach(line -> cues.add(Cue.parse(topic, line)));
    }
    return cues;
  }
}
