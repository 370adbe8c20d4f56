package dev.tocsin.desk;

import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Row;
import dev.tocsin.postmortem.RowKind;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Statement;
import dev.tocsin.storage.Documents.Line;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The lines that a version of a draft is kept in: its sentences, then the rows of its timeline. */
final class VersionLines {
  static final String TIMELINE = "timeline";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private VersionLines() {}

  static List<Line> of(Draft draft) {
    return Stream.concat(
            draft.sections().stream().flatMap(VersionLines::sentences),
            draft.timeline().stream().map(VersionLines::row))
        .toList();
  }

  private static Stream<Line> sentences(Section section) {
    return section.statements().stream()
        .map(one -> new Line(section.name().wire(), one.text(), one.sources()));
  }

  private static Line row(Row row) {
    return new Line(TIMELINE, row.text(), row.sources(), row.at(), row.kind().wire());
  }

  /** What can be compared, in the order of the document. */
  static Stream<String> parts() {
    return Arrays.stream(SectionName.values())
        .flatMap(
            name ->
                name == SectionName.IMPACT
                    ? Stream.of(name.wire(), TIMELINE)
                    : Stream.of(name.wire()));
  }

  /** Whether anything of a part was kept: older versions have no rows. */
  static boolean have(List<Line> lines, String part) {
    return lines.stream().anyMatch(line -> line.section().equals(part));
  }

  /** Whether a draft reads as what was kept, in all that was kept. */
  static boolean areAlike(List<Line> kept, List<Line> now) {
    List<Line> compared =
        have(kept, TIMELINE)
            ? now
            : now.stream().filter(line -> !line.section().equals(TIMELINE)).toList();
    return compared.equals(kept);
  }

  /** A part as people read it; what was redacted since is left out. */
  static List<String> read(List<Line> lines, String part, ZoneId zone) {
    return of(lines, part).map(line -> read(line, zone)).toList();
  }

  private static String read(Line line, ZoneId zone) {
    Instant at = line.at();
    return at == null ? line.text() : TIME.format(at.atZone(zone)) + " " + line.text();
  }

  static List<Statement> statements(List<Line> lines, SectionName name) {
    return of(lines, name.wire()).map(line -> new Statement(line.text(), line.sources())).toList();
  }

  static List<Row> rows(List<Line> lines) {
    return of(lines, TIMELINE).map(VersionLines::row).toList();
  }

  private static Row row(Line line) {
    RowKind kind = RowKind.valueOf(String.valueOf(line.kind()).toUpperCase(Locale.ROOT));
    return new Row(Objects.requireNonNull(line.at()), line.text(), kind, line.sources());
  }

  private static Stream<Line> of(List<Line> lines, String part) {
    return lines.stream().filter(line -> line.section().equals(part) && !line.text().isEmpty());
  }
}
