package dev.tocsin.practice;

import dev.tocsin.practice.IncidentView.TimelineLine;
import dev.tocsin.timeline.Line;
import java.util.List;
import java.util.Locale;

/** The lines of an incident's timeline in the form that the practice room shows. */
final class TimelineLines {
  private static final String MESSAGE = "console/";

  private TimelineLines() {}

  static List<TimelineLine> of(List<Line> lines) {
    return lines.stream().map(TimelineLines::line).toList();
  }

  private static TimelineLine line(Line line) {
    boolean said = line.number().startsWith(MESSAGE);
    return new TimelineLine(
        said ? "" : line.number(),
        line.at(),
        line.who(),
        line.text(),
        line.kind().name().toLowerCase(Locale.ROOT),
        false,
        said ? line.number().substring(MESSAGE.length()) : null);
  }
}
