package dev.tocsin.timeline;

import java.time.Instant;

/**
 * A line of an incident's timeline.
 *
 * @param number of an entry, such as {@code #7}, or the id of a message
 * @param text what they did, such as "resolved the incident", or what they said
 */
public record Line(String number, Instant at, String who, String text, Kind kind, State state) {

  /** What a line is about. */
  public enum Kind {
    MESSAGE,
    STATUS,
    SEVERITY,
    ROLE,
    PAGE,
    ACK,
    UPDATE,
    NOTE,
    RUNBOOK,
    TEMP,
    ACTION,
    ALERT
  }

  /** What became of the words since they were written. */
  public enum State {
    AS_WRITTEN,
    CORRECTED,
    EDITED,
    DELETED,
    REDACTED
  }
}
