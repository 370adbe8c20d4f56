package dev.tocsin.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When everyone's channels are tested without being asked.
 *
 * @param on whether they are at all
 * @param day of each week
 * @param at on the clock of the person whose channels they are, so that nobody is woken by it
 */
public record Drill(boolean on, DayOfWeek day, LocalTime at) {

  public static final Drill STANDARD = new Drill(true, DayOfWeek.TUESDAY, LocalTime.of(10, 0));

  public static final Drill OFF = new Drill(false, STANDARD.day, STANDARD.at);

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /** The first time for a test of the week that comes after an instant. */
  public Instant nextAfter(Instant now, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.nextOrSame(day));
    Instant next = WallClock.first(date.atTime(at), zone);
    return next.isAfter(now) ? next : WallClock.first(date.plusWeeks(1).atTime(at), zone);
  }

  /** When a new address may be tried: now, unless it is a bad time of day for it there. */
  public static Instant firstTry(Instant now, ZoneId zone) {
    LocalTime time = LocalTime.ofInstant(now, zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (time.isBefore(MORNING)) {
      return WallClock.first(today.atTime(MORNING), zone);
    }
    return time.isBefore(EVENING) ? now : WallClock.first(today.plusDays(1).atTime(MORNING), zone);
  }
}
