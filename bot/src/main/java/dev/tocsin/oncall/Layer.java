package dev.tocsin.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns and the hours they count in, always when none are given. */
public record Layer(Turns turns, List<ActiveHours> hours) {

  public Layer {
    hours = List.copyOf(hours);
  }

  Optional<Person> onCallAt(Instant at) {
    ZoneId zone = turns.zone();
    return hours.isEmpty() || hours.stream().anyMatch(window -> window.cover(at, zone))
        ? turns.onCallAt(at)
        : Optional.empty();
  }

  Optional<Instant> nextChange(Instant after) {
    return Stream.concat(
            turns.nextTurn(after).stream(),
            hours.stream().map(window -> window.nextChange(after, turns.zone())))
        .min(Comparator.naturalOrder());
  }

  /** The same with the shifts of its calendar, if it has one and that was read. */
  Layer with(Map<String, List<Shift>> read) {
    return switch (turns) {
      case Rotation _ -> this;
      case Imported calendar ->
          new Layer(calendar.with(read.getOrDefault(calendar.source(), List.of())), hours);
    };
  }
}
