package dev.tocsin.incident;

import java.time.Instant;

/**
 * What the company, or with a public one its customers, are told.
 *
 * @param at when it got into its state
 */
public record Update(int number, String text, boolean internal, State state, Instant at) {
  /** Whether it went out: a public one can be stopped before it does. */
  public enum State {
    PREPARED,
    STOPPED,
    PUBLISHED
  }

  static Update prepared(RecordEvent.UpdatePrepared event, Instant at) {
    return new Update(event.number(), event.text(), false, State.PREPARED, at);
  }

  static Update published(RecordEvent.UpdatePublished event, Instant at) {
    return new Update(event.number(), event.text(), event.internal(), State.PUBLISHED, at);
  }

  Update stopped() {
    return new Update(number, text, internal, State.STOPPED, at);
  }
}
