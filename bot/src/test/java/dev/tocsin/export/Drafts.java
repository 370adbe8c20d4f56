package dev.tocsin.export;

import dev.tocsin.postmortem.Certainty;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Evidence;
import dev.tocsin.postmortem.Header;
import dev.tocsin.postmortem.Row;
import dev.tocsin.postmortem.RowKind;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.SectionName;
import dev.tocsin.postmortem.Span;
import dev.tocsin.postmortem.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Drafts to write down: one with everything in it, one with nothing, one written by an enemy. */
public final class Drafts {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private Drafts() {}

  /** A night that a live incident tells, with midnight in its middle. */
  public static Draft full() {
    return new Draft(
        new Header(
            "INC-17",
            "Bookings answer 502",
            1,
            "resolved",
            "Noor",
            "bookings (Web App, Tables)",
            at("2026-03-04T22:41:00Z"),
            at("2026-03-04T23:29:00Z"),
            false),
        BERLIN,
        sections(told()),
        timeline(),
        durations(),
        2,
        evidence());
  }

  /** What is left of a history in which nothing could be used. */
  public static Draft empty() {
    return new Draft(
        Header.none(), ZoneId.of("UTC"), sections(Map.of()), List.of(), List.of(), 0, List.of());
  }

  /** One message of the given text, everywhere that a message's text can get. */
  public static Draft saying(String text) {
    var statement = new Statement(text, List.of(text));
    Map<SectionName, List<Statement>> told =
        Map.of(SectionName.SUMMARY, List.of(statement, statement));
    Instant at = at("2026-03-04T22:41:00Z");
    return new Draft(
        new Header(text, text, null, text, text, text, null, null, true),
        BERLIN,
        sections(told),
        List.of(new Row(at, text, RowKind.MESSAGE, List.of(text))),
        List.of(new Span("downtime", Span.State.PENDING, null, List.of(text))),
        1,
        List.of(new Evidence(text, at, text, text)));
  }

  static Instant at(String iso) {
    return Instant.parse(iso);
  }

  private static List<Section> sections(Map<SectionName, List<Statement>> told) {
    return Arrays.stream(SectionName.values())
        .map(name -> section(name, told.getOrDefault(name, List.of())))
        .toList();
  }

  private static Section section(SectionName name, List<Statement> statements) {
    if (statements.isEmpty()) {
      return new Section(name, Certainty.UNKNOWN, statements);
    }
    return new Section(
        name, name == SectionName.ROOT_CAUSE ? Certainty.CANDIDATE : null, statements);
  }

  private static Map<SectionName, List<Statement>> told() {
    return Map.of(
        SectionName.SUMMARY,
            List.of(
                new Statement(
                    "Noor opened the incident at 23:41: \"Bookings answer 502\"", List.of("#1"))),
        SectionName.IMPACT,
            List.of(
                new Statement("Noor: \"Nobody can book a table at the moment.\"", List.of("b2"))),
        SectionName.ROOT_CAUSE,
            List.of(
                new Statement(
                    "Tomás at 00:21: \"release 3.4.1 cut the pool from 50 to 5\"",
                    List.of("b5", "#4"))),
        SectionName.TEMPORARY_MEASURES,
            List.of(new Statement("T1: pricing is pinned to 3.4.0, not reverted.", List.of("#4"))),
        SectionName.PARTICIPANTS,
            List.of(new Statement("Noor: opened the incident (12 messages)", many())));
  }

  private static List<String> many() {
    List<String> ids = new ArrayList<>(List.of("#1", "b2"));
    for (int i = 20; i < 30; i++) {
      ids.add("b" + i);
    }
    return ids;
  }

  private static List<Row> timeline() {
    return List.of(
        new Row(
            at("2026-03-04T22:40:00Z"),
            "probe: \"14 of 20 requests failed\"",
            RowKind.ALERT,
            List.of("b1")),
        new Row(
            at("2026-03-04T22:41:00Z"), "Noor opened the incident", RowKind.STATUS, List.of("#1")),
        new Row(
            at("2026-03-04T22:43:00Z"),
            "Noor: \"Nobody can book a table at the moment.\"",
            RowKind.MESSAGE,
            List.of("b2")),
        new Row(at("2026-03-04T22:46:30Z"), "Tomás acknowledged", RowKind.ACK, List.of("#3")),
        new Row(
            at("2026-03-04T23:24:00Z"),
            "Tomás, temporary measure T1: \"pricing is pinned to 3.4.0\"",
            RowKind.TEMP,
            List.of("#4")));
  }

  private static List<Span> durations() {
    return List.of(
        new Span("time_to_detect", Span.State.INCONSISTENT, null, List.of("b1", "#1")),
        new Span("time_to_acknowledge", Span.State.RECORDED, 330L, List.of("#1", "#3")),
        new Span("time_to_resolve", Span.State.RECORDED, 2880L, List.of("#1")),
        new Span("time_to_close", Span.State.PENDING, null, List.of()),
        new Span("time_to_first_update", Span.State.NOT_APPLICABLE, null, List.of()),
        new Span("downtime", Span.State.NOT_APPLICABLE, null, List.of()));
  }

  private static List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        new Evidence(
            "b1",
            at("2026-03-04T22:40:00Z"),
            "probe",
            "ALERT bookings\n14 of 20 requests failed\nhttps://grafana.example/d/7?from=now-1h"));
    evidence.add(new Evidence("#1", at("2026-03-04T22:41:00Z"), "Noor", "Bookings answer 502"));
    evidence.add(
        new Evidence(
            "b2",
            at("2026-03-04T22:43:00Z"),
            "Noor",
            "Nobody can book a table at the moment.",
            "https://chat.example/archives/C17/p2?thread_ts=1&cid=C17"));
    evidence.add(new Evidence("#3", at("2026-03-04T22:46:30Z"), "Tomás", "acknowledged"));
    evidence.add(
        new Evidence(
            "b5",
            at("2026-03-04T23:21:00Z"),
            "Tomás",
            "Found it: release 3.4.1 cut the pool from 50 to 5"));
    evidence.add(
        new Evidence("#4", at("2026-03-04T23:24:00Z"), "Tomás", "pricing is pinned to 3.4.0"));
    for (int i = 20; i < 30; i++) {
      evidence.add(
          new Evidence("b" + i, at("2026-03-05T00:%d:00Z".formatted(i)), "Noor", "note " + i));
    }
    return evidence;
  }
}
