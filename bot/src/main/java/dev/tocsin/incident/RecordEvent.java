package dev.tocsin.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of what people put on the record and of how the record is kept right. */
public sealed interface RecordEvent extends IncidentEvent {
  /** What a note or a highlighted message says about the incident. */
  enum Mark {
    NOTE,
    IMPACT,
    CAUSE,
    FIX
  }

  /**
   * @param at when it was so, which may be before it was written down
   */
  record Noted(Mark mark, String text, Instant at) implements RecordEvent {}

  /**
   * @param number 1 for the incident's first window; the same number again corrects the window
   */
  record DowntimeRecorded(int number, Instant from, @Nullable Instant to) implements RecordEvent {}

  /** A public update waits to be published or stopped; an internal one is published at once. */
  record UpdatePrepared(int number, String text) implements RecordEvent {}

  record UpdateStopped(int number) implements RecordEvent {}

  record UpdatePublished(int number, String text, boolean internal) implements RecordEvent {}

  record EntryCorrected(int entry, @Nullable String text, @Nullable Instant at)
      implements RecordEvent {}

  record EntryHidden(int entry) implements RecordEvent {}

  /** An entry's words were blanked for good in the journal itself. */
  record EntryRedacted(int entry) implements RecordEvent {}

  /**
   * @param message the captured message's id; its text stays with the message
   */
  record MessageHighlighted(String message, Mark mark) implements RecordEvent {}

  record MessageUnhighlighted(String message) implements RecordEvent {}

  /** A program found something wrong. */
  record AlertsFired(List<Alert> alerts) implements RecordEvent {
    public AlertsFired {
      alerts = List.copyOf(alerts);
    }
  }

  /**
   * A program no longer finds it wrong.
   *
   * @param left how many alerts of the incident go on
   */
  record AlertsEnded(List<Alert> alerts, int left) implements RecordEvent {
    public AlertsEnded {
      alerts = List.copyOf(alerts);
    }
  }
}
