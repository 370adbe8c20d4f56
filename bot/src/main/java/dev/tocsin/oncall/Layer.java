package dev.tocsin.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rotation and the hours it counts in, always when none are given. */
public record Layer(Rotation rotation, List<ActiveHours> hours) {

  public Layer {
    hours = List.copyOf(hours);
  }

  Optional<Person> onCallAt(Instant at) {
    ZoneId zone = rotation.zone();
    return hours.isEmpty() || hours.stream().anyMatch(window -> window.cover(at, zone))
        ? rotation.onCallAt(at)
        : Optional.empty();
  }

  Instant nextChange(Instant after) {
    return Stream.concat(
            Stream.of(rotation.nextHandoff(after)),
            hours.stream().map(window -> window.nextChange(after, rotation.zone())))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
