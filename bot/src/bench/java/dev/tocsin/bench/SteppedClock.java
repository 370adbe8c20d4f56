package dev.tocsin.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still while a bench prepares, then runs like the real one. */
final class SteppedClock implements InstantSource {
  private final Instant begin = InstantSource.system().instant();
  private volatile Duration ahead = Duration.ZERO;
  private volatile long running = -1;

  @Override
  public Instant instant() {
    Duration passed = running < 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - running);
    return begin.plus(ahead).plus(passed);
  }

  /** Goes on from the given time after the begin. */
  void run(Duration from) {
    ahead = from;
    running = System.nanoTime();
  }
}
