package dev.tocsin.postmortem;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who writes for people outside only, as a status page does: told by the manner of their posts. */
final class Announcers {
  private static final double IN_THE_MANNER = 5;
  private static final int FEWEST = 2;

  private static final Set<String> TOLD =
      Set.of("texted", "emailed", "mailed", "notified", "informed", "posted", "posting", "wrote");

  private Announcers() {}

  /**
   * Whether somebody says that those outside were told: how many were told is not who was hit, but
   * a figure behind it may be.
   */
  static boolean toldThem(Line line) {
    return line.isHuman() && (opensSo(line) || tellsSo(line)) && Extent.of(line).isEmpty();
  }

  private static boolean tellsSo(Line line) {
    return line.foremost(sentence -> sentence.about(Topic.IMPACT))
        .filter(sentence -> Informing.opens(sentence.text()))
        .isPresent();
  }

  private static boolean opensSo(Line line) {
    return line.about(Topic.PUBLIC) >= IN_THE_MANNER
        && TOLD.contains(line.sentences().getFirst().words().getFirst());
  }

  /** Those of whose lines, two at least, most are in that manner. */
  static Set<String> of(List<Line> lines) {
    Map<String, Long> posts =
        lines.stream()
            .filter(line -> line.about(Topic.PUBLIC) >= IN_THE_MANNER)
            .collect(Collectors.groupingBy(Line::who, Collectors.counting()));
    Set<String> announcers = new HashSet<>();
    Map<String, Long> all =
        lines.stream()
            .filter(line -> posts.containsKey(line.who()))
            .collect(Collectors.groupingBy(Line::who, Collectors.counting()));
    all.forEach(
        (who, count) -> {
          long posted = posts.getOrDefault(who, 0L);
          if (posted >= FEWEST && 2 * posted > count) {
            announcers.add(who);
          }
        });
    return announcers;
  }
}
