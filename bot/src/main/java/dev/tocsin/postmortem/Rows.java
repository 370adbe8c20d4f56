package dev.tocsin.postmortem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The timeline of a history: what the sections rest on, and what else stands out, in few rows. */
final class Rows {
  private static final Set<Topic> TOLD =
      EnumSet.of(
          Topic.IMPACT,
          Topic.CAUSE,
          Topic.CONTRIBUTING,
          Topic.ACTION,
          Topic.RECOVERY,
          Topic.BADLY,
          Topic.FOLLOW_UP);

  private static final int SHORT = 150;
  private static final int LONGEST = 230;
  private static final int TOGETHER = 5;
  private static final long MINUTES_APART = 2;

  private final Findings findings;
  private final Story story;
  private final Relevance relevance;
  private final Voices voices;
  private final Times times;

  Rows(Findings findings, Voices voices, Times times) {
    this.findings = findings;
    this.story = findings.story();
    this.relevance = findings.relevance();
    this.voices = voices;
    this.times = times;
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<Integer> group = new ArrayList<>();
    for (int i : shown()) {
      if (!group.isEmpty() && !joins(group, i)) {
        rows.add(row(group));
        group.clear();
      }
      group.add(i);
    }
    if (!group.isEmpty()) {
      rows.add(row(group));
    }
    return rows;
  }

  /** Short histories are shown nearly whole, long ones by what matters. */
  private int most() {
    int n = story.size();
    if (n <= 50) {
      return (int) Math.ceil(0.4 * n);
    }
    return (int) Math.min(200, 20 + 0.25 * Math.min(n - 50, 200) + 0.03 * Math.max(0, n - 250));
  }

  private Set<Integer> shown() {
    TreeSet<Integer> shown = new TreeSet<>(findings.all());
    if (story.trigger() >= 0) {
      shown.add(story.trigger());
    }
    IntStream.range(0, story.size())
        .filter(i -> !story.line(i).isEmpty() && !story.floods().isEcho(i) && relevance.most(i) > 2)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> relevance.most(i)).reversed())
        .limit(most())
        .forEach(
            i -> {
              if (shown.size() < most()) {
                shown.add(i);
              }
            });
    shown.removeIf(i -> voices.isRecorded(story.line(i).id()));
    return shown;
  }

  private boolean joins(List<Integer> group, int next) {
    Line last = story.line(group.getLast());
    Line line = story.line(next);
    boolean soon = !line.at().isAfter(last.at().plusSeconds(60 * MINUTES_APART));
    boolean alike = last.is(Trait.ALERT) == line.is(Trait.ALERT) && !line.is(Trait.LOGGED);
    return group.size() < TOGETHER && soon && alike && last.who().equals(line.who());
  }

  private Row row(List<Integer> group) {
    Line first = story.line(group.getFirst());
    int each = group.size() == 1 ? LONGEST : SHORT;
    List<String> parts =
        group.stream().map(i -> Quote.of(story.line(i), this::heft, each)).toList();
    List<Integer> echoes =
        group.stream().flatMap(i -> story.floods().echoes(i).stream()).sorted().toList();
    String text = first.who() + ": " + String.join(" ", parts) + alike(group.size(), echoes);
    List<String> sources =
        Stream.concat(group.stream(), echoes.stream()).map(i -> story.line(i).id()).toList();
    return new Row(first.at(), text, kind(first), sources);
  }

  /** Of a flood the row tells how many lines it stands for, and until when they came. */
  private String alike(int shown, List<Integer> echoes) {
    if (echoes.isEmpty()) {
      return "";
    }
    String until = times.of(story.line(echoes.getLast()).at());
    return " (%d like it until %s)".formatted(shown + echoes.size(), until);
  }

  private double heft(Sentence sentence) {
    double heaviest = TOLD.stream().mapToDouble(sentence::about).max().orElse(0);
    return heaviest - sentence.about(Topic.NOISE);
  }

  private static RowKind kind(Line line) {
    if (line.is(Trait.ALERT) || line.is(Trait.CLEAR)) {
      return RowKind.ALERT;
    }
    return line.is(Trait.PUBLIC) ? RowKind.UPDATE : RowKind.MESSAGE;
  }
}
