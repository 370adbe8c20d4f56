package dev.tocsin.delivery;

import java.time.Duration;

/** A task can't begin yet; this is no failure, and it is looked at again in a moment. */
final class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration after;

  NotYet(Duration after) {
    super("not yet", null, false, false);
    this.after = after;
  }

  Duration after() {
    return after;
  }
}
