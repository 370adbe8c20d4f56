package dev.tocsin.delivery;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import java.util.List;

/**
 * An entry with the incident around it: as it was before, and as it is now.
 *
 * @param seq the entry's number
 */
record Moment(Incident now, List<Recorded> history, int seq) {
  Recorded entry() {
    return history.get(seq - 1);
  }

  /** The incident right after it was opened. */
  Incident opened() {
    return until(1);
  }

  Incident before() {
    return until(seq - 1);
  }

  /** Whether the room was archived before the entry was made, so that nobody reads it there. */
  boolean isTooLateToPost() {
    return now.hasEnded() && before().hasEnded();
  }

  /**
   * Whether the room may be archived by now, for work that does not keep the room's order; what
   * ends an incident tidies up before the room is archived.
   */
  boolean isTooLateToTidy() {
    boolean endsIt = until(seq).hasEnded() && !before().hasEnded();
    return now.hasEnded() && !endsIt;
  }

  /** The incident right after an entry was made. */
  Incident after(int entry) {
    return until(entry);
  }

  private Incident until(int last) {
    return Incident.of(now.id(), history.subList(0, last));
  }
}
