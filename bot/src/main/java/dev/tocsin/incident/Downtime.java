package dev.tocsin.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A span in which the service was down, kept apart from the incident's own length.
 *
 * @param to null while it lasts
 */
public record Downtime(int number, Instant from, @Nullable Instant to) {
  boolean overlaps(Instant otherFrom, @Nullable Instant otherTo) {
    return startsBefore(otherTo) && (to == null || otherFrom.isBefore(to));
  }

  static Instant minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }

  Downtime toTheMinute() {
    return new Downtime(number, minute(from), to == null ? null : minute(to));
  }

  private boolean startsBefore(@Nullable Instant end) {
    return end == null || from.isBefore(end);
  }
}
