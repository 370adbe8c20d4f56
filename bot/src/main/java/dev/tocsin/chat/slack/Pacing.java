package dev.tocsin.chat.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what Slack asked to be left alone with, and until when. */
final class Pacing {
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Pacing(InstantSource clock) {
    this.clock = clock;
  }

  void rest(String what, Duration length) {
    notBefore.put(what, clock.instant().plus(length));
  }

  /** How long it is still to be left alone. */
  Optional<Duration> left(String what) {
    Instant until = notBefore.get(what);
    if (until == null) {
      return Optional.empty();
    }
    Duration left = Duration.between(clock.instant(), until);
    if (left.isPositive()) {
      return Optional.of(left);
    }
    notBefore.remove(what, until);
    return Optional.empty();
  }
}
