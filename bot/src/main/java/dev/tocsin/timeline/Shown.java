package dev.tocsin.timeline;

import dev.tocsin.incident.Chronicle;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RecordEvent.DowntimeRecorded;
import dev.tocsin.incident.RecordEvent.MessageHighlighted;
import dev.tocsin.incident.RecordEvent.UpdatePrepared;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Update;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are on the timeline: not those that others replace or that only speak of others.
 */
final class Shown {
  private final Chronicle chronicle;
  private final Map<Object, Integer> newest = new HashMap<>();

  Shown(Chronicle chronicle, List<Recorded> journal) {
    this.chronicle = chronicle;
    for (Recorded entry : journal) {
      Object subject = subject(entry.event());
      if (subject != null) {
        newest.put(subject, entry.seq());
      }
    }
  }

  /** What only the newest entry about it tells, such as a message that was put there twice. */
  private static @Nullable Object subject(IncidentEvent event) {
    return switch (event) {
      case MessageHighlighted e -> e.message();
      case DowntimeRecorded e -> e.number();
      default -> null;
    };
  }

  boolean shows(Recorded entry) {
    Object subject = subject(entry.event());
    boolean replaced = subject != null && !Objects.equals(newest.get(subject), entry.seq());
    return !replaced && !chronicle.isHidden(entry.seq()) && tellsOfTheIncident(entry.event());
  }

  private boolean tellsOfTheIncident(IncidentEvent event) {
    return switch (event) {
      case RoomEvent.Posted _,
          RecordEvent.EntryCorrected _,
          RecordEvent.EntryHidden _,
          RecordEvent.EntryRedacted _,
          RecordEvent.MessageUnhighlighted _ ->
          false;
      case MessageHighlighted e -> chronicle.highlights().containsKey(e.message());
      case UpdatePrepared e -> !isPublished(e.number());
      default -> true;
    };
  }

  private boolean isPublished(int update) {
    return chronicle
        .update(update)
        .filter(known -> known.state() == Update.State.PUBLISHED)
        .isPresent();
  }
}
