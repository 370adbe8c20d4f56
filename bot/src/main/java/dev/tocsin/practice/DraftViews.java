package dev.tocsin.practice;

import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.Span;
import dev.tocsin.postmortem.Statement;
import dev.tocsin.practice.IncidentView.DraftFact;
import dev.tocsin.practice.IncidentView.DraftLine;
import dev.tocsin.practice.IncidentView.DraftSection;
import dev.tocsin.practice.IncidentView.DraftView;
import dev.tocsin.practice.IncidentView.Source;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A draft in the form that the practice room shows. */
final class DraftViews {
  private static final String CONSOLE = "console/";

  private DraftViews() {}

  static DraftView of(Draft draft) {
    String title = draft.incident().title();
    return new DraftView(
        title == null ? "" : title,
        draft.durations().stream().map(DraftViews::fact).toList(),
        draft.sections().stream().map(DraftViews::section).toList());
  }

  private static DraftFact fact(Span span) {
    Long seconds = span.seconds();
    String value =
        seconds == null
            ? span.state().wire().replace('_', ' ')
            : words(Duration.ofSeconds(seconds));
    return new DraftFact(heading(span.name()), value);
  }

  private static String words(Duration length) {
    return length.toHours() > 0
        ? length.toHours() + " h " + length.toMinutesPart() + " min"
        : length.toMinutes() + " min " + length.toSecondsPart() + " s";
  }

  private static DraftSection section(Section section) {
    List<DraftLine> lines = section.statements().stream().map(DraftViews::line).toList();
    return new DraftSection(heading(section.name().wire()), note(section), lines);
  }

  private static @Nullable String note(Section section) {
    Certainty certainty = section.status();
    if (section.statements().isEmpty()) {
      return "not established";
    }
    return certainty == null ? null : certainty.name().toLowerCase(Locale.ROOT);
  }

  private static DraftLine line(Statement statement) {
    return new DraftLine(
        statement.text(), statement.sources().stream().map(DraftViews::source).toList());
  }

  private static Source source(String id) {
    return id.startsWith(CONSOLE)
        ? new Source("message", id.substring(CONSOLE.length()))
        : new Source(id, null);
  }

  private static String heading(String wire) {
    String words = wire.replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
