package dev.tocsin.oncall;

import java.time.Instant;
import java.util.stream.Stream;

/** An override: someone takes a schedule over for a span of time, whatever its layers say. */
public record Cover(String schedule, Person person, Instant from, Instant to) {

  public Cover {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a cover must end after it begins");
    }
  }

  boolean holdsAt(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  Stream<Instant> edges() {
    return Stream.of(from, to);
  }
}
