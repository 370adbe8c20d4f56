package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Picks the lines of a section: the most relevant first, and nothing twice. */
final class Choice {
  private static final double SAME = 0.75;

  private final Story story;

  Choice(Story story) {
    this.story = story;
  }

  /**
   * The chosen lines, each with how far it exceeds what the section asks for.
   *
   * @param fits a closer look, at no more lines than it needs
   */
  Map<Integer, Double> of(IntToDoubleFunction relevance, Quota quota, IntPredicate fits) {
    List<Scored> ranked =
        IntStream.range(0, story.size())
            .filter(i -> !story.line(i).isEmpty() && !story.floods().isEcho(i))
            .mapToObj(i -> new Scored(i, relevance.applyAsDouble(i) - quota.threshold()))
            .filter(scored -> scored.excess() >= 0)
            .sorted(Comparator.comparingDouble(Scored::excess).reversed())
            .toList();
    Map<Integer, Double> chosen = new LinkedHashMap<>();
    List<Set<String>> told = new ArrayList<>();
    int limit = quota.of(story.size());
    for (Scored scored : ranked) {
      if (chosen.size() >= limit) {
        break;
      }
      Set<String> words = story.line(scored.index()).telling();
      boolean isNew = told.stream().noneMatch(other -> Theme.overlap(words, other) >= SAME);
      if (isNew && fits.test(scored.index())) {
        chosen.put(scored.index(), scored.excess());
        told.add(words);
      }
    }
    return chosen;
  }

  private record Scored(int index, double excess) {}
}
