package dev.tocsin.delivery;

import java.time.Duration;

/** A task is done for now, and due again. */
final class Again extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration after;

  Again(Duration after) {
    super("again", null, false, false);
    this.after = after;
  }

  Duration after() {
    return after;
  }
}
