package dev.tocsin.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands beside the chat: the incidents, each with its timeline and draft. */
public interface IncidentView {
  /** Every incident that has a room here, newest first. */
  List<Brief> all();

  /** The incident whose room this is. */
  Optional<Panel> ofRoom(String room);

  /** The draft of that incident's postmortem as it would be written now. */
  Optional<DraftView> draftOf(String room);

  /** Calls the listener whenever an incident has changed. */
  void onChange(Runnable listener);

  /**
   * An incident in one line.
   *
   * @param severity 1 to 4, null while nobody has rated it
   * @param open whether people are still working on it
   */
  record Brief(
      String id,
      String room,
      String title,
      @Nullable Integer severity,
      String status,
      boolean open,
      @Nullable String lead) {}

  record Panel(Brief incident, List<TimelineLine> timeline) {}

  /**
   * An entry in words.
   *
   * @param number such as {@code #7}
   * @param kind {@code message status severity role page ack update note runbook temp action alert}
   * @param message the message that it comes from
   */
  record TimelineLine(
      String number,
      Instant at,
      @Nullable String who,
      String text,
      String kind,
      boolean hidden,
      @Nullable String message) {}

  /** The postmortem as far as it can be told. */
  record DraftView(String title, List<DraftFact> facts, List<DraftSection> sections) {}

  record DraftFact(String name, String value) {}

  /**
   * A section; without lines, its note says that nobody told.
   *
   * @param note such as {@code candidate} or {@code not established}
   */
  record DraftSection(String heading, @Nullable String note, List<DraftLine> lines) {}

  record DraftLine(String text, List<Source> sources) {}

  /**
   * @param message the message to jump to, null for an entry
   */
  record Source(String label, @Nullable String message) {}
}
