package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/** Picks the lines of a section: the most relevant first, and nothing twice. */
final class Choice {
  private static final double SAME = 0.75;

  private final Story story;
  private final boolean exactly;

  Choice(Story story) {
    this(story, false);
  }

  private Choice(Story story, boolean exactly) {
    this.story = story;
    this.exactly = exactly;
  }

  /** Of posts that say almost the same each tells something new: another time, another state. */
  static Choice ofPosts(Story story) {
    return new Choice(story, true);
  }

  /**
   * The chosen lines, each with how far it exceeds what the section asks for.
   *
   * @param fits a closer look, at no more lines than it needs
   */
  Map<Integer, Double> of(IntToDoubleFunction relevance, Quota quota, IntPredicate fits) {
    List<Scored> ranked = ranked(relevance, quota.threshold());
    Map<Integer, Double> chosen = new LinkedHashMap<>();
    List<Integer> told = new ArrayList<>();
    int limit = quota.of(story.size());
    for (Scored scored : ranked) {
      if (chosen.size() >= limit) {
        break;
      }
      boolean isNew = told.stream().noneMatch(other -> isSame(scored.index(), other));
      if (isNew && fits.test(scored.index())) {
        chosen.put(scored.index(), scored.excess());
        told.add(scored.index());
      }
    }
    return chosen;
  }

  /** A loop, since each section asks it of every line. */
  private List<Scored> ranked(IntToDoubleFunction relevance, double threshold) {
    List<Scored> ranked = new ArrayList<>();
    for (int i = 0; i < story.size(); i++) {
      double excess = relevance.applyAsDouble(i) - threshold;
      if (excess >= 0 && !story.line(i).isEmpty() && !story.floods().isEcho(i)) {
        ranked.add(new Scored(i, excess));
      }
    }
    ranked.sort(Comparator.comparingDouble(Scored::excess).reversed());
    return ranked;
  }

  private boolean isSame(int one, int other) {
    if (exactly) {
      return said(one).equals(said(other));
    }
    Set<String> words = story.line(one).telling();
    return Theme.overlap(words, story.line(other).telling()) >= SAME && !areSteps(one, other);
  }

  /** Steps of two people, or with two figures, are two. */
  private boolean areSteps(int one, int other) {
    return story.isDeed(one)
        && story.isDeed(other)
        && (isByOther(one, other) || !figures(one).equals(figures(other)));
  }

  /** What a program recorded may be what somebody said they did. */
  private boolean isByOther(int one, int other) {
    return !story.line(one).is(Trait.LOGGED)
        && !story.line(other).is(Trait.LOGGED)
        && !story.line(one).who().equals(story.line(other).who());
  }

  private Set<String> figures(int i) {
    return Words.figures(
        story.line(i).sentences().stream().map(Sentence::text).collect(Collectors.joining(" ")));
  }

  private List<List<String>> said(int i) {
    return story.line(i).sentences().stream().map(Sentence::words).toList();
  }

  private record Scored(int index, double excess) {}
}
