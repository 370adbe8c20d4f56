package dev.tocsin.export;

import dev.tocsin.export.Document.Cited;
import dev.tocsin.export.Document.Day;
import dev.tocsin.export.Document.Entry;
import dev.tocsin.export.Document.Fact;
import dev.tocsin.export.Document.Line;
import dev.tocsin.export.Document.Part;
import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Evidence;
import dev.tocsin.postmortem.Header;
import dev.tocsin.postmortem.Row;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a draft out: the head, the sections with the timeline in its place, the evidence. */
final class Layout {
  private static final SectionName BEFORE_TIMELINE = SectionName.IMPACT;

  private final Draft draft;
  private final Clock clock;
  private final Citations citations;

  Layout(Draft draft) {
    this.draft = draft;
    this.clock = new Clock(draft.zone());
    this.citations = new Citations(draft);
  }

  Document document() {
    return new Document(title(), notice(), facts(), parts(), closing());
  }

  private String title() {
    Header incident = draft.incident();
    String title =
        Stream.of(incident.id(), incident.title())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(": "));
    return title.isEmpty() ? untitled() : Texts.clean(title);
  }

  private String untitled() {
    return draft.timeline().isEmpty()
        ? "Untitled incident"
        : "Incident of " + clock.date(draft.timeline().getFirst().at());
  }

  private @Nullable String notice() {
    if (draft.incident().drill()) {
      return "This was a drill.";
    }
    return draft.evidence().isEmpty()
        ? "There was nothing to write from: not one message or event could be used."
        : null;
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    known()
        .forEach(
            (label, value) -> {
              if (value == null) {
                unknown.add(label);
              } else {
                facts.add(fact(label, value));
              }
            });
    draft.durations().stream()
        .filter(span -> span.state() != Span.State.NOT_APPLICABLE)
        .forEach(span -> facts.add(duration(span)));
    facts.add(fact("Time zone", clock.zone()));
    list("Not established", unknown, facts);
    list("Not applicable", withoutMeaning(), facts);
    return facts;
  }

  private Map<String, @Nullable String> known() {
    Header incident = draft.incident();
    Map<String, @Nullable String> known = new LinkedHashMap<>();
    known.put("Incident", incident.id());
    known.put("Severity", incident.severity() == null ? null : "SEV" + incident.severity());
    known.put("Status", incident.status());
    known.put("Lead", incident.lead());
    if (incident.service() != null) {
      known.put("Service", incident.service());
    }
    known.put("Opened", moment(incident.openedAt()));
    known.put("Resolved", moment(incident.resolvedAt()));
    return known;
  }

  private @Nullable String moment(@Nullable Instant at) {
    return at == null ? null : clock.moment(at);
  }

  private static Fact fact(String label, String value) {
    return new Fact(label, Texts.clean(value), Cited.NOTHING, false);
  }

  private Fact duration(Span span) {
    return new Fact(
        Wording.words(span.name()), Wording.span(span), citations.cited(span.sources()), false);
  }

  private List<String> withoutMeaning() {
    return draft.durations().stream()
        .filter(span -> span.state() == Span.State.NOT_APPLICABLE)
        .map(span -> Wording.words(span.name()))
        .toList();
  }

  /** What is missing takes one line together, so that what is there stands out. */
  private static void list(String label, List<String> names, List<Fact> facts) {
    if (!names.isEmpty()) {
      String lower = String.join(", ", names).toLowerCase(Locale.ROOT);
      facts.add(new Fact(label, lower, Cited.NOTHING, true));
    }
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (SectionName name : SectionName.values()) {
      parts.add(prose(draft.section(name)));
      if (name == BEFORE_TIMELINE) {
        parts.add(timeline());
      }
    }
    if (!draft.like().isEmpty()) {
      parts.add(like());
    }
    parts.add(evidence());
    return parts;
  }

  /** These are offers from other incidents: nothing of this one bears them. */
  private Part like() {
    List<Line> lines =
        draft.like().stream()
            .map(
                one ->
                    "%s “%s”: %s.".formatted(Incident.name(one.incident()), one.title(), one.why()))
            .map(text -> new Line(Texts.clean(text), Document.Cited.NOTHING))
            .toList();
    String note = "Past incidents that look like this one, and why.";
    return new Document.Prose("similar", "Similar incidents", note, lines);
  }

  private Part prose(Section section) {
    List<Line> lines =
        section.statements().stream()
            .map(one -> new Line(Texts.clean(one.text()), citations.cited(one.sources())))
            .toList();
    String heading = Wording.heading(section.name());
    return new Document.Prose(section.name().wire(), heading, Wording.note(section), lines);
  }

  private Part timeline() {
    Map<String, List<Entry>> days = new LinkedHashMap<>();
    for (Row row : draft.timeline()) {
      days.computeIfAbsent(clock.day(row.at()), day -> new ArrayList<>()).add(entry(row));
    }
    String note =
        days.isEmpty()
            ? "Not established: nothing has a time."
            : "Times are in " + clock.zone() + ".";
    List<Day> all =
        days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    return new Document.Timeline("timeline", "Timeline", note, all);
  }

  private Entry entry(Row row) {
    return new Entry(
        clock.time(row.at()),
        Wording.kind(row.kind()),
        Texts.clean(row.text()),
        citations.cited(row.sources()));
  }

  private Part evidence() {
    List<Document.Source> sources =
        draft.evidence().stream().filter(citations::points).map(this::source).toList();
    String note =
        sources.isEmpty() ? "None." : "What the numbers in brackets point to, as it was written.";
    return new Document.Sources("evidence", "Evidence", note, sources);
  }

  private Document.Source source(Evidence evidence) {
    return new Document.Source(
        citations.number(evidence),
        Texts.clean(evidence.id()),
        clock.moment(evidence.at()),
        clock.time(evidence.at()),
        Texts.clean(evidence.who()),
        Texts.shortened(Texts.clean(evidence.text())),
        evidence.link());
  }

  private List<String> closing() {
    String left =
        switch (draft.dropped()) {
          case 0 -> "No sentence had to be left out.";
          case 1 -> "One sentence was left out, because its sources do not bear it.";
          default ->
              draft.dropped() + " sentences were left out, because their sources do not bear them.";
        };
    return List.of(
        "Written by Tocsin from what people wrote and what was recorded; every statement names its"
            + " sources.",
        left);
  }
}
