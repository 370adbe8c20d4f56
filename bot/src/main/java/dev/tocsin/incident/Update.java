package dev.tocsin.incident;

import java.time.Instant;

/**
 * What the company is told, with a public one in words for those affected.
 *
 * @param at when it got into its state
 */
public record Update(int number, String text, boolean internal, State state, Instant at) {
  /** Whether it was told: a public one can be stopped before it is. */
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

  /** What was put right while it waited is what is told. */
  Update worded(String better) {
    return state == State.PREPARED ? new Update(number, better, internal, state, at) : this;
  }

  Update stopped() {
    return new Update(number, text, internal, State.STOPPED, at);
  }
}
