package dev.tocsin.postmortem;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

  private static final int SHORT = 50;
  private static final int LONGEST = 180;

  private final Findings findings;
  private final Story story;
  private final Voices voices;
  private final Times times;

  Rows(Findings findings, Voices voices, Times times) {
    this.findings = findings;
    this.story = findings.story();
    this.voices = voices;
    this.times = times;
  }

  /** What people said, with the rows of the moments that they only spoke of. */
  List<Row> rows(List<Row> spokenOf) {
    Moments moments =
        new Moments(findings, i -> voices.isRecorded(story.line(i).id()), spokenOf.size());
    return Stream.concat(spokenOf.stream(), moments.all().stream().map(this::row)).toList();
  }

  private Row row(List<Integer> moment) {
    Line first = story.line(moment.getFirst());
    List<Integer> echoes =
        moment.stream().flatMap(i -> story.floods().echoes(i).stream()).sorted().toList();
    String text = words(moment) + alike(moment.size(), echoes);
    List<String> sources =
        Stream.concat(moment.stream(), echoes.stream()).map(i -> story.line(i).id()).toList();
    return new Row(first.at(), text, kind(first), sources);
  }

  /** Told plainly where that can be, else quoted; later minutes are given. */
  private String words(List<Integer> moment) {
    int each = LONGEST / moment.size() + SHORT;
    StringBuilder text = new StringBuilder();
    Line first = story.line(moment.getFirst());
    String quoted = "";
    for (int i : moment) {
      Line line = story.line(i);
      String told = Telling.of(line, this::heft, each).orElse("");
      String part =
          told.isEmpty()
              ? (line.who().equals(quoted) ? "" : named(line, first))
                  + Quote.of(line, this::heft, each)
              : plainly(line, told, later(line, first));
      text.append(text.isEmpty() ? "" : Quote.between(text.toString(), part)).append(part);
      quoted = told.isEmpty() ? line.who() : "";
    }
    return text.toString();
  }

  private static String plainly(Line line, String told, String later) {
    if (!line.isHuman() || Telling.isOf(line, told)) {
      return (later.isEmpty() ? told : Telling.timed(told, later)) + ".";
    }
    String by = later.isEmpty() ? line.who() : Telling.saidBy(line, told, later);
    boolean said = later.isEmpty() && Telling.names(line, told);
    return Telling.sentence(line, told) + (said ? "." : " (" + by + ").");
  }

  private String named(Line line, Line first) {
    String later = later(line, first);
    return line.who() + (later.isEmpty() ? "" : " at " + later) + ": ";
  }

  /** The time of a line, where it is another minute than the row's. */
  private String later(Line line, Line first) {
    String time = times.of(line.at(), first.at());
    return time.equals(times.of(first.at(), first.at())) ? "" : time;
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
