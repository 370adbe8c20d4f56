package dev.tocsin.timeline;

import dev.tocsin.incident.Chronicle;
import dev.tocsin.incident.Chronicle.Correction;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.RecordEvent.Noted;
import dev.tocsin.incident.Recorded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal as it reads now.
 *
 * @param entry with what was put right in it
 * @param deed what was done, without who did it
 */
public record Reading(Recorded entry, String deed, Line.State state) {

  static Reading of(Recorded entry, Chronicle chronicle, ZoneId zone) {
    Optional<Correction> correction = chronicle.correction(entry.seq());
    if (chronicle.isRedacted(entry.seq())) {
      Recorded moved = moved(entry, correction.map(Correction::at).orElse(null));
      return as(moved, Line.State.REDACTED, zone);
    }
    return correction
        .map(made -> corrected(entry, made, zone))
        .orElseGet(() -> as(entry, Line.State.AS_WRITTEN, zone));
  }

  private static Reading as(Recorded entry, Line.State state, ZoneId zone) {
    return new Reading(entry, Wording.deed(entry, LocalTimes.dated(zone)), state);
  }

  private static Reading corrected(Recorded entry, Correction correction, ZoneId zone) {
    String text = correction.text();
    Recorded moved = moved(entry, correction.at());
    if (text == null) {
      return as(moved, Line.State.CORRECTED, zone);
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
