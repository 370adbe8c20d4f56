package dev.tocsin.timeline;

import static dev.tocsin.timeline.Told.with;

import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RecordEvent.DowntimeRecorded;
import dev.tocsin.incident.RecordEvent.EntryCorrected;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.RecordEvent.Noted;
import dev.tocsin.incident.Recorded;
import java.time.Duration;
import java.time.Instant;

/** Says what was put on the record, and what was put right in it. */
final class RecordWording {
  private RecordWording() {}

  static String of(RecordEvent event, Recorded recorded, LocalTimes times) {
    return switch (event) {
      case Noted e ->
          with("noted" + as(e.mark()) + earlier(" of ", e.at(), recorded, times), e.text());
      case DowntimeRecorded e -> "recorded a downtime " + window(e, times);
      case RecordEvent.UpdatePrepared e -> with("prepared update " + e.number(), e.text());
      case RecordEvent.UpdateStopped e -> "stopped update " + e.number();
      case RecordEvent.UpdatePublished e ->
          with((e.internal() ? "gave internal update " : "gave update ") + e.number(), e.text());
      case EntryCorrected e -> with(corrected(e, times), e.text());
      case RecordEvent.EntryHidden e -> "took #" + e.entry() + " off the timeline";
      case RecordEvent.EntryRedacted e -> "redacted #" + e.entry();
      case RecordEvent.MessageHighlighted e -> "put a message on the timeline" + as(e.mark());
      case RecordEvent.MessageUnhighlighted _ -> "took a message off the timeline";
      case RecordEvent.AlertsFired e -> AlertWording.fired(e, recorded, times);
      case RecordEvent.AlertsEnded e -> AlertWording.ended(e, recorded, times);
    };
  }

  private static String as(Mark mark) {
    return switch (mark) {
      case NOTE -> "";
      case IMPACT -> " as impact";
      case CAUSE -> " as cause";
      case FIX -> " as fix";
    };
  }

  /** The time that an entry is about, where that is not when it was written. */
  static String earlier(String word, Instant at, Recorded recorded, LocalTimes times) {
    Duration later = Duration.between(at, recorded.at());
    return later.compareTo(Duration.ofMinutes(1)) < 0 ? "" : word + times.moment(at);
  }

  private static String window(DowntimeRecorded event, LocalTimes times) {
    String from = times.moment(event.from());
    return event.to() == null
        ? "since " + from
        : "from " + from + " to " + times.moment(event.to());
  }

  private static String corrected(EntryCorrected event, LocalTimes times) {
    String corrected = "corrected #" + event.entry();
    return event.at() == null ? corrected : corrected + " to " + times.moment(event.at());
  }
}
