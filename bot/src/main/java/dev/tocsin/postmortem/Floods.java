package dev.tocsin.postmortem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what programs repeat: of seventy-five alike alerts the first one speaks, the rest echo. */
final class Floods {
  private static final Duration LULL = Duration.ofMinutes(30);
  private static final int SHAPE = 12;
  private static final Pattern NAME = Pattern.compile("[\\p{N}_./:-]");

  private final Map<Integer, List<Integer>> echoes = new HashMap<>();
  private final Map<Integer, Integer> firstOf = new HashMap<>();

  Floods(List<Line> lines) {
    Map<String, Integer> latest = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isHuman() || line.is(Trait.LOGGED) || line.isEmpty()) {
        continue;
      }
      Integer before = latest.put(line.who() + shape(line), i);
      if (before != null && !line.at().isAfter(lines.get(before).at().plus(LULL))) {
        int first = firstOf.getOrDefault(before, before);
        firstOf.put(i, first);
        echoes.computeIfAbsent(first, key -> new ArrayList<>()).add(i);
      }
    }
  }

  boolean isEcho(int i) {
    return firstOf.containsKey(i);
  }

  /** What repeats this line, in the order of time. */
  List<Integer> echoes(int i) {
    return echoes.getOrDefault(i, List.of());
  }

  /** The beginning of what it says, with every number and every name of a machine the same. */
  private static String shape(Line line) {
    StringBuilder shape = new StringBuilder();
    line.sentences().stream()
        .flatMap(sentence -> sentence.words().stream())
        .limit(SHAPE)
        .forEach(word -> shape.append(' ').append(NAME.matcher(word).find() ? "#" : word));
    return shape.toString();
  }
}
