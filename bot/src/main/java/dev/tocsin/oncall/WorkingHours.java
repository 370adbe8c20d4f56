package dev.tocsin.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Hours of the week that a company has a name for, such as those of its office. */
public record WorkingHours(String name, List<Zoned> windows) {

  /** A window on the wall clock of a zone. */
  public record Zoned(ActiveHours hours, ZoneId zone) {}

  public WorkingHours {
    windows = List.copyOf(windows);
  }

  /** The instants at which they begin or end within a span of time. */
  public Stream<Instant> changes(Instant from, Instant until) {
    return windows.stream()
        .flatMap(
            window ->
                Stream.iterate(
                    window.hours().nextChange(from, window.zone()),
                    until::isAfter,
                    last -> window.hours().nextChange(last, window.zone())));
  }

  boolean cover(Instant at) {
    return windows.stream().anyMatch(window -> window.hours().cover(at, window.zone()));
  }
}
