package dev.tocsin.postmortem;

import dev.tocsin.postmortem.likeness.Likeness;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A postmortem as far as it can be told: every section in order, and how many sentences were left
 * out because their sources did not bear them.
 *
 * @param like past incidents that it looks like, where there are any to compare with
 */
public record Draft(
    Header incident,
    ZoneId zone,
    List<Section> sections,
    List<Row> timeline,
    List<Span> durations,
    int dropped,
    List<Evidence> evidence,
    List<Likeness> like) {

  /** Keeps copies, so that what was checked is what is shown. */
  public Draft {
    sections = List.copyOf(sections);
    timeline = List.copyOf(timeline);
    durations = List.copyOf(durations);
    evidence = List.copyOf(evidence);
    like = List.copyOf(like);
  }

  /** One that was compared with no other. */
  public Draft(
      Header incident,
      ZoneId zone,
      List<Section> sections,
      List<Row> timeline,
      List<Span> durations,
      int dropped,
      List<Evidence> evidence) {
    this(incident, zone, sections, timeline, durations, dropped, evidence, List.of());
  }

  /** The same with what it looks like. */
  public Draft like(List<Likeness> past) {
    return new Draft(incident, zone, sections, timeline, durations, dropped, evidence, past);
  }

  /** The same, whose evidence leads elsewhere. */
  public Draft leading(UnaryOperator<Evidence> where) {
    List<Evidence> led = evidence.stream().map(where).toList();
    return new Draft(incident, zone, sections, timeline, durations, dropped, led, like);
  }

  /** The section of that name; a draft has each of them once. */
  public Section section(SectionName name) {
    return sections.stream()
        .filter(section -> section.name() == name)
        .findFirst()
        .orElseGet(() -> new Section(name, Certainty.UNKNOWN, List.of()));
  }
}
