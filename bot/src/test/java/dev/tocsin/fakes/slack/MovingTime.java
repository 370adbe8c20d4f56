package dev.tocsin.fakes.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The fake's time: the system's, moved ahead as a test wishes. */
final class MovingTime implements InstantSource {
  /** No machine is as slow as that. */
  private static final Duration EVER_SO_LONG = Duration.ofMinutes(1);

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private volatile InstantSource base = InstantSource.system();
  private volatile boolean punctual;

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }

  /**
   * What Slack's three seconds go by: only a test lets them pass, so that they do not run out
   * because a machine is slow.
   */
  Instant patience() {
    return punctual ? instant() : Instant.EPOCH.plus(ahead.get());
  }

  /** How long a reply is really waited for before it counts as lost. */
  Duration longest() {
    return punctual ? Deliveries.PATIENCE : EVER_SO_LONG;
  }

  /** Lets the three seconds pass as they really do. */
  void punctual() {
    punctual = true;
  }

  /** From now on it moves only as a test wishes. */
  void standStill() {
    base = InstantSource.fixed(Instant.now());
  }

  void move(Duration span) {
    ahead.updateAndGet(span::plus);
  }
}
