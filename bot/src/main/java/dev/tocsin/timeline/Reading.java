package dev.tocsin.timeline;

import dev.tocsin.incident.Chronicle;
import dev.tocsin.incident.Chronicle.Correction;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.RecordEvent.Noted;
import dev.tocsin.incident.Recorded;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal as it reads now.
 *
 * @param entry with what was put right in it
 * @param deed what was done, without who did it
 */
public record Reading(Recorded entry, String deed, Line.State state) {

  static Reading of(Recorded entry, Chronicle chronicle, ZoneId zone) {
    Line.State unless =
        chronicle.isRedacted(entry.seq()) ? Line.State.REDACTED : Line.State.AS_WRITTEN;
    return chronicle
        .correction(entry.seq())
        .map(correction -> corrected(entry, correction, zone))
        .orElseGet(() -> new Reading(entry, Wording.deed(entry, LocalTimes.dated(zone)), unless));
  }

  private static Reading corrected(Recorded entry, Correction correction, ZoneId zone) {
    String text = correction.text();
    Recorded moved = moved(entry, correction.at());
    if (text == null) {
      return new Reading(moved, Wording.deed(moved, LocalTimes.dated(zone)), Line.State.CORRECTED);
    }
    IncidentEvent event = FreeText.replaced(moved.event(), text);
    Recorded reworded = new Recorded(moved.seq(), moved.at(), moved.by(), event);
    String deed =
        event.equals(moved.event()) ? text : Wording.deed(reworded, LocalTimes.dated(zone));
    return new Reading(reworded, deed, Line.State.CORRECTED);
  }

  private static Recorded moved(Recorded entry, @Nullable Instant at) {
    if (at == null) {
      return entry;
    }
    IncidentEvent event =
        entry.event() instanceof Noted note
            ? new Noted(note.mark(), note.text(), at)
            : entry.event();
    return new Recorded(entry.seq(), at, entry.by(), event);
  }

  /** When it was so, which for a note may be before it was written. */
  public Instant at() {
    return entry.event() instanceof Noted note ? note.at() : entry.at();
  }

  /** A whole sentence. */
  public String sentence() {
    return Wording.finished(entry.by().name() + " " + deed);
  }

  /** Its number as people write it: #7. */
  public String number() {
    return "#" + entry.seq();
  }
}
