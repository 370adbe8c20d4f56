package dev.tocsin.postmortem;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The telling words of a history: those that few lines share, by which lines hang together. */
final class Theme {
  private static final int SHORTEST = 3;
  private static final Set<String> COMMON =
      new HashSet<>(
          Arrays.asList(
              ("about after again also another anyone are because been before but can could did"
                   + " does doing done don't else even every everything for from get getting going"
                   + " good got had has have here how i'm into isn't issue it's its just like"
                   + " likely look looking looks make many maybe more most much need not now off"
                   + " one only other our out over please problem really right said same see seeing"
                   + " seems she should since some something still sure take than thank thanks that"
                   + " that's the their them then there there's these they thing things think this"
                   + " those though time too try trying two until use used very want was way we're"
                   + " were what when where which while who why will with works would yeah yes you"
                   + " your")
                  .split(" ")));

  private final Map<String, Integer> counts = new HashMap<>();
  private final int lines;

  Theme(List<Line> lines) {
    this.lines = lines.size();
    for (Line line : lines) {
      line.telling().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
  }

  /** The words that can tell one line from others. */
  static Set<String> words(List<Sentence> sentences) {
    Set<String> words = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (String word : sentence.words()) {
        if (word.length() >= SHORTEST && !COMMON.contains(word)) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /** How many of these words a line has too, a rare word counting more than a frequent one. */
  double shared(Set<String> words, Line other) {
    Set<String> others = other.telling();
    return words.stream().filter(others::contains).mapToDouble(this::rarity).sum();
  }

  /** The part of one line's words that another has too, from 0 to 1. */
  static double overlap(Collection<String> one, Collection<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long both = one.stream().filter(other::contains).count();
    return (double) both / Math.min(one.size(), other.size());
  }

  private double rarity(String word) {
    return Math.log((lines + 1.0) / counts.getOrDefault(word, 1));
  }
}
