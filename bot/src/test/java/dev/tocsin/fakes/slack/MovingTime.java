package dev.tocsin.fakes.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The fake's time: the system's, moved ahead as a test wishes. */
final class MovingTime implements InstantSource {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  void move(Duration span) {
    ahead.updateAndGet(span::plus);
  }
}
