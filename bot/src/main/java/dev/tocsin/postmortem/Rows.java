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

  List<Row> rows() {
    Moments moments = new Moments(findings, i -> voices.isRecorded(story.line(i).id()));
    return moments.all().stream().map(this::row).toList();
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

  /** Each speaker is named once for what they say without a break; later minutes are given. */
  private String words(List<Integer> moment) {
    int each = LONGEST / moment.size() + SHORT;
    StringBuilder text = new StringBuilder();
    Line first = story.line(moment.getFirst());
    String speaker = null;
    for (int i : moment) {
      Line line = story.line(i);
      text.append(text.isEmpty() ? "" : " ");
      text.append(line.who().equals(speaker) ? "" : named(line, first));
      text.append(Quote.of(line, this::heft, each));
      speaker = line.who();
    }
    return text.toString();
  }

  private String named(Line line, Line first) {
    String time = times.of(line.at());
    boolean later = !time.equals(times.of(first.at()));
    return line.who() + (later ? " at " + time : "") + ": ";
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
