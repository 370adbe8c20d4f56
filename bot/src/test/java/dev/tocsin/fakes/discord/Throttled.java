package dev.tocsin.fakes.discord;

import java.time.Duration;

/** Too many requests; Discord says when there may be another. */
final class Throttled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;
  private final boolean global;

  Throttled(Duration wait, boolean global) {
    super("You are being rate limited.", null, false, false);
    this.wait = wait;
    this.global = global;
  }

  Duration after() {
    return wait;
  }

  boolean isGlobal() {
    return global;
  }
}
