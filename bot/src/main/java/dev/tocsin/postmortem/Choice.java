package dev.tocsin.postmortem;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Picks the lines of a section: the most relevant first, and nothing twice. */
final class Choice {
  private static final double SAME = 0.75;

  private final Story story;

  Choice(Story story) {
    this.story = story;
  }

  /** The chosen lines, each with how far it exceeds what the section asks for. */
  Map<Integer, Double> of(IntToDoubleFunction relevance, Quota quota) {
    List<Scored> ranked =
        IntStream.range(0, story.size())
            .filter(i -> !story.line(i).isEmpty() && !story.floods().isEcho(i))
            .mapToObj(i -> new Scored(i, relevance.applyAsDouble(i) - quota.threshold()))
            .filter(scored -> scored.excess() >= 0)
            .sorted(Comparator.comparingDouble(Scored::excess).reversed())
            .toList();
    Map<Integer, Double> chosen = new LinkedHashMap<>();
    int limit = quota.of(story.size());
    for (Scored scored : ranked) {
      if (chosen.size() >= limit) {
        break;
      }
      if (!repeats(scored.index(), chosen.keySet())) {
        chosen.put(scored.index(), scored.excess());
      }
    }
    return chosen;
  }

  private boolean repeats(int candidate, Set<Integer> chosen) {
    Set<String> words = story.line(candidate).telling();
    return chosen.stream()
        .anyMatch(other -> Theme.overlap(words, story.line(other).telling()) >= SAME);
  }

  private record Scored(int index, double excess) {}
}
