package dev.tocsin.incident;

import java.time.Instant;
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

  private boolean startsBefore(@Nullable Instant end) {
    return end == null || from.isBefore(end);
  }
}
