package dev.tocsin.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * The hours in which people are told what can wait.
 *
 * @param next an instant itself if it is in one of them, else when the next one begins
 */
public record Hours(UnaryOperator<Instant> next) {
  private static final Duration STEP = Duration.ofHours(1);

  boolean cover(Instant at) {
    return from(at).equals(at);
  }

  Instant from(Instant at) {
    return next.apply(at);
  }

  /** The instant itself, or one in the last hours before it. */
  Instant before(Instant at) {
    Instant earlier = at;
    while (!cover(earlier)) {
      earlier = earlier.minus(STEP);
    }
    return earlier;
  }
}
