package dev.tocsin.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An oracle for the rules on clock changes that knows of no offset, gap or overlap: it looks at a
 * clock on the wall every minute and remembers the latest time that this has shown so far.
 */
final class WallWalk {
  /** Longer than any clock change, so that what is remembered at the beginning is true. */
  private static final int WARM_UP = 26 * 60;

  private final ZoneId zone;
  private Instant at;
  private LocalDateTime latest;

  private WallWalk(ZoneId zone, Instant from) {
    this.zone = zone;
    this.at = from.truncatedTo(ChronoUnit.MINUTES).minus(WARM_UP, ChronoUnit.MINUTES);
    this.latest = at.atZone(zone).toLocalDateTime();
    for (int minute = 0; minute < WARM_UP; minute++) {
      tick();
    }
  }

  private void tick() {
    at = at.plusSeconds(60);
    LocalDateTime shown = at.atZone(zone).toLocalDateTime();
    latest = shown.isAfter(latest) ? shown : latest;
  }

  /** The first minute at which the clock has shown a local time or, once it was skipped, more. */
  static Instant first(LocalDateTime local, ZoneId zone) {
    WallWalk walk = new WallWalk(zone, local.toInstant(ZoneOffset.UTC).minusSeconds(72_000));
    while (walk.latest.isBefore(local)) {
      walk.tick();
    }
    return walk.at;
  }

  /** The turns of a rotation in a span, as the shifts they come to. */
  static List<Shift> turns(Rotation rotation, Instant from, Instant to) {
    Turning turning = new Turning(rotation);
    WallWalk walk = new WallWalk(rotation.zone(), from);
    List<Shift> shifts = new ArrayList<>();
    Instant begin = walk.at;
    long turn = turning.turnAt(walk);
    while (walk.at.isBefore(to)) {
      walk.tick();
      long now = turning.turnAt(walk);
      if (now != turn || !walk.at.isBefore(to)) {
        shifts.add(new Shift(begin, walk.at, turning.person(turn)));
        begin = walk.at;
        turn = now;
      }
    }
    return shifts;
  }

  /** Who has a schedule when, by asking at every minute. */
  static List<Shift> shifts(Schedule schedule, Instant from, Instant to) {
    List<Turning> turnings =
        schedule.layers().stream().map(layer -> new Turning((Rotation) layer.turns())).toList();
    WallWalk walk = new WallWalk(schedule.zone(), from);
    List<Shift> shifts = new ArrayList<>();
    Instant begin = walk.at;
    @Nullable Person person = walk.holder(schedule, turnings);
    while (walk.at.isBefore(to)) {
      walk.tick();
      @Nullable Person now = walk.holder(schedule, turnings);
      if (!Objects.equals(now, person) || !walk.at.isBefore(to)) {
        shifts.add(new Shift(begin, walk.at, person));
        begin = walk.at;
        person = now;
      }
    }
    return shifts;
  }

  private @Nullable Person holder(Schedule schedule, List<Turning> turnings) {
    @Nullable Person holder = null;
    for (int layer = 0; layer < turnings.size(); layer++) {
      long turn = turnings.get(layer).turnAt(this);
      if (turn >= 0 && counts(schedule.layers().get(layer).hours())) {
        holder = turnings.get(layer).person(turn);
      }
    }
    for (Cover cover : schedule.covers()) {
      holder = !at.isBefore(cover.from()) && at.isBefore(cover.to()) ? cover.person() : holder;
    }
    return holder;
  }

  private boolean counts(List<ActiveHours> hours) {
    return hours.isEmpty() || hours.stream().anyMatch(this::isWithin);
  }

  private boolean isWithin(ActiveHours window) {
    LocalTime time = latest.toLocalTime();
    LocalDate day = latest.toLocalDate();
    boolean isToday = window.days().contains(day.getDayOfWeek());
    boolean wasYesterday = window.days().contains(day.minusDays(1).getDayOfWeek());
    return window.from().isBefore(window.to())
        ? isToday && !time.isBefore(window.from()) && time.isBefore(window.to())
        : (isToday && !time.isBefore(window.from()))
            || (wasYesterday && time.isBefore(window.to()));
  }

  /** Counts the turns of a rotation along the calendar, from its first one on. */
  private static final class Turning {
    private final Rotation rotation;
    private final @Nullable Instant start;
    private long turn = -1;
    private LocalDateTime next;

    Turning(Rotation rotation) {
      boolean elapsed =
          rotation.every().unit() == ChronoUnit.HOURS && 24 % rotation.every().count() != 0;
      this.rotation = rotation;
      this.next = rotation.start();
      this.start = elapsed ? first(rotation.start(), rotation.zone()) : null;
    }

    long turnAt(WallWalk walk) {
      if (start != null) {
        long minutes = start.until(walk.at, ChronoUnit.MINUTES);
        return Math.max(-1, Math.floorDiv(minutes, 60L * rotation.every().count()));
      }
      while (!walk.latest.isBefore(next)) {
        turn++;
        next = nth(turn + 1);
      }
      return turn;
    }

    @Nullable Person person(long turn) {
      return turn < 0 ? null : rotation.people().get((int) (turn % rotation.people().size()));
    }

    /** A month that is too short has its handoff on its last day. */
    private LocalDateTime nth(long turn) {
      long count = turn * rotation.every().count();
      LocalDateTime first = rotation.start();
      return switch (rotation.every().unit()) {
        case HOURS -> first.plusHours(count);
        case DAYS -> first.plusDays(count);
        case WEEKS -> first.plusDays(7 * count);
        default -> {
          long months = first.getYear() * 12L + first.getMonthValue() - 1 + count;
          YearMonth month = YearMonth.of((int) (months / 12), (int) (months % 12) + 1);
          int day = Math.min(first.getDayOfMonth(), month.lengthOfMonth());
          yield month.atDay(day).atTime(first.toLocalTime());
        }
      };
    }
  }
}
