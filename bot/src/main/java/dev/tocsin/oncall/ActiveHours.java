package dev.tocsin.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A window on the wall clock of some days; one that ends no later than it begins ends a day later.
 */
public record ActiveHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

  public ActiveHours {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("active hours need at least one day");
    }
  }

  boolean cover(Instant at, ZoneId zone) {
    return days(at, zone, 0)
        .anyMatch(day -> !at.isBefore(begin(day, zone)) && at.isBefore(end(day, zone)));
  }

  /** The first instant after this one at which a window begins or ends. */
  Instant nextChange(Instant after, ZoneId zone) {
    return days(after, zone, 8)
        .flatMap(day -> Stream.of(begin(day, zone), end(day, zone)))
        .filter(edge -> edge.isAfter(after))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Looks two days back because a zone may have skipped the day between. */
  private Stream<LocalDate> days(Instant around, ZoneId zone, int ahead) {
    LocalDate today = around.atZone(zone).toLocalDate();
    return IntStream.rangeClosed(-2, ahead)
        .mapToObj(today::plusDays)
        .filter(day -> days.contains(day.getDayOfWeek()));
  }

  private Instant begin(LocalDate day, ZoneId zone) {
    return WallClock.first(day.atTime(from), zone);
  }

  private Instant end(LocalDate day, ZoneId zone) {
    return WallClock.first((to.isAfter(from) ? day : day.plusDays(1)).atTime(to), zone);
  }
}
