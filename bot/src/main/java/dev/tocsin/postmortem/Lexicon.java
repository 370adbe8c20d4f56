package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** What the words speak for; a cue counts once however often it occurs. */
  Weights weigh(List<String> words) {
    return Weights.of(met(words));
  }

  /** The cues that occur, each once. */
  Set<Cue> met(List<String> words) {
    Set<Cue> found = new LinkedHashSet<>();
    long bits = bits(words);
    List<Cue> shaped = byShape.stream().filter(cue -> cue.mayMatch(bits)).toList();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      collectOpened(byWord.get(word), bits, words, at, found);
      if (word.endsWith("'s")) {
        collectOpened(byWord.get(word.substring(0, word.length() - 2)), bits, words, at, found);
      }
      if (word.length() >= STEM) {
        collectOthers(byStem.get(word.substring(0, STEM)), bits, words, at, found);
      }
      collectOthers(shaped, bits, words, at, found);
    }
    return found;
  }

  private static long bits(List<String> words) {
    long bits = 0;
    for (String word : words) {
      bits |= Element.bit(word);
      if (word.endsWith("'s")) {
        bits |= Element.bit(word.substring(0, word.length() - 2));
      }
    }
    return bits;
  }

  /** Those that were found by the word they begin with. */
  private static void collectOpened(
      @Nullable List<Cue> cues, long bits, List<String> words, int at, Set<Cue> found) {
    if (cues != null) {
      for (Cue cue : cues) {
        collect(cue, cue.mayMatch(bits) && cue.goesOn(words, at), words, at, found);
      }
    }
  }

  private static void collectOthers(
      @Nullable List<Cue> cues, long bits, List<String> words, int at, Set<Cue> found) {
    if (cues != null) {
      for (Cue cue : cues) {
        collect(cue, cue.mayMatch(bits) && cue.matches(words, at), words, at, found);
      }
    }
  }

  private static void collect(Cue cue, boolean occurs, List<String> words, int at, Set<Cue> found) {
    if (occurs && !(cue.weight() > 0 && cue.topic().isTurnedByNot() && isNegated(words, at))) {
      found.add(cue);
    }
  }

  /** A negation up to three words before, as in "has not been fully restored". */
  private static boolean isNegated(List<String> words, int at) {
    for (int before = Math.max(0, at - REACH); before < at; before++) {
      if (NEGATIONS.contains(words.get(before))) {
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
