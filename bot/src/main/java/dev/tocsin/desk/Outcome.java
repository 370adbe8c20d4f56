package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import java.util.List;

/** What became of an order. */
public sealed interface Outcome {
  /**
   * It was decided and committed.
   *
   * @param incident the incident with the events in it
   * @param events what this order caused, empty if nothing had to change
   */
  record Done(Incident incident, List<Recorded> events) implements Outcome {}

  /**
   * Nothing was stored.
   *
   * @param reason why, in a sentence for the one who asked
   * @param hint what to do instead
   */
  record Refused(String reason, String hint) implements Outcome {}

  /** Nothing was stored; it needs the asker's word once more. */
  record Unconfirmed(String question) implements Outcome {}
}
