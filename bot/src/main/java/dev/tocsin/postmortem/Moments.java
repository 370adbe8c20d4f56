package dev.tocsin.postmortem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The moments of a timeline: the turning points, then the likeliest lines, as far as there is room;
 * lines that follow one another within two minutes are one moment.
 */
final class Moments {
  private static final int TOGETHER = 3;
  private static final Duration APART = Duration.ofMinutes(5);

  /** Where few words are spread over hours, each of them is a longer moment. */
  private static final Duration APART_IN_FEW = Duration.ofMinutes(15);

  private static final int FEW = 15;

  private static final int MOST = 150;
  private static final int FEWEST = 2;
  private static final double SURELY = 3;
  private static final double ALSO = 2;
  private static final double COURTESY = 3;

  private final Findings findings;
  private final Story story;
  private final IntPredicate told;
  private final int spent;

  /**
   * @param told what needs no row, because the record has it
   * @param spent how many rows there are besides, of what was only spoken of
   */
  Moments(Findings findings, IntPredicate told, int spent) {
    this.spent = spent;
    this.findings = findings;
    this.story = findings.story();
    this.told = told;
  }

  List<List<Integer>> all() {
    TreeSet<Integer> shown = new TreeSet<>();
    List<List<Integer>> moments = List.of();
    for (int i : candidates()) {
      shown.add(i);
      List<List<Integer>> more = grouped(shown);
      if (more.size() > most()) {
        return moments;
      }
      moments = more;
    }
    return moments;
  }

  /** A quarter of a short history, ever less of a long one. */
  private int most() {
    int n = story.size();
    double rows = 1 + 0.24 * Math.min(n, 50);
    rows += 0.2 * Math.clamp(n - 50, 0, 200) + 0.01 * Math.max(0, n - 250);
    return Math.clamp(Math.round(rows) - spent, FEWEST, MOST);
  }

  /** How it began and how it ended come first, then the change before it and its cause. */
  private Map<Integer, Double> turningPoints() {
    Map<Integer, Double> points = new HashMap<>();
    points.put(story.trigger(), ALSO);
    findings.lines(SectionName.ROOT_CAUSE).stream().limit(1).forEach(i -> points.put(i, ALSO));
    points.put(story.firstAlert(), ALSO);
    points.put(story.firstSign(), SURELY);
    points.put(story.lastRecovery(), SURELY);
    return points;
  }

  private List<Integer> candidates() {
    Map<Integer, Double> points = turningPoints();
    Comparator<Integer> likeliest =
        Comparator.comparingDouble(i -> points.getOrDefault(i, findings.moment(i)));
    return IntStream.range(0, story.size())
        .filter(i -> !story.line(i).isEmpty() && !story.floods().isEcho(i) && !told.test(i))
        .filter(i -> !isCourtesy(story.line(i)) || points.containsKey(i))
        .boxed()
        .sorted(likeliest.reversed())
        .limit(2L * most() + TOGETHER)
        .toList();
  }

  /** Thanks and jokes, unless they tell more than that. */
  private static boolean isCourtesy(Line line) {
    double courtesy = line.about(Topic.NOISE);
    return courtesy >= COURTESY
        && Stream.of(Topic.ACTION, Topic.RECOVERY, Topic.CAUSE, Topic.IMPACT, Topic.FOLLOW_UP)
            .allMatch(topic -> line.about(topic) < courtesy);
  }

  private List<List<Integer>> grouped(Set<Integer> shown) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i : shown) {
      if (groups.isEmpty() || !joins(groups.getLast(), i)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(i);
    }
    return groups;
  }

  private Duration apart() {
    return story.size() <= FEW ? APART_IN_FEW : APART;
  }

  private boolean joins(List<Integer> group, int next) {
    Line first = story.line(group.getFirst());
    Line line = story.line(next);
    boolean soon = !line.at().isAfter(first.at().plus(apart()));
    boolean alike = first.is(Trait.ALERT) == line.is(Trait.ALERT);
    return group.size() < TOGETHER && soon && alike;
  }
}
