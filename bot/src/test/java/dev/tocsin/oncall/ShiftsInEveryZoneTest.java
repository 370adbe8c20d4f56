package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftsInEveryZoneTest {

  private static final List<Person> PEOPLE = List.of(Acme.ADA, Acme.GRACE, Acme.LINUS);
  private static final List<Rhythm> RHYTHMS =
      List.of(
          new Rhythm(1, ChronoUnit.HOURS),
          new Rhythm(6, ChronoUnit.HOURS),
          new Rhythm(12, ChronoUnit.HOURS),
          new Rhythm(24, ChronoUnit.HOURS),
          new Rhythm(1, ChronoUnit.DAYS),
          new Rhythm(2, ChronoUnit.DAYS),
          new Rhythm(1, ChronoUnit.WEEKS),
          new Rhythm(1, ChronoUnit.MONTHS));

  @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
  void turns_agree_with_a_walk_along_the_clock_on_the_wall(@ForAll("zones") ZoneId zone) {
    Random random = new Random(zone.getId().hashCode());
    for (int trial = 0; trial < 4; trial++) {
      Instant change = clockChange(zone, random);
      walkAlong(rotationNear(change, zone, random), change);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Pacific/Kiritimati",
        "Africa/Casablanca",
        "Africa/Cairo",
        "America/Havana",
        "Antarctica/Troll",
        "Asia/Pyongyang"
      })
  void turns_agree_with_it_at_every_clock_change_of_the_oddest_zones(ZoneId zone) {
    Random random = new Random(zone.getId().hashCode());
    Instant end = Instant.parse("2041-01-01T00:00:00Z");
    ZoneOffsetTransition change =
        zone.getRules().nextTransition(Instant.parse("1990-01-01T00:00:00Z"));
    while (change != null && change.getInstant().isBefore(end)) {
      walkAlong(rotationNear(change.getInstant(), zone, random), change.getInstant());
      change = zone.getRules().nextTransition(change.getInstant());
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
  void boundaries_strictly_increase_and_keep_their_wall_clock_time(@ForAll("zones") ZoneId zone) {
    Random random = new Random(~zone.getId().hashCode());
    for (int trial = 0; trial < 5; trial++) {
      Rotation rotation = rotationNear(clockChange(zone, random), zone, random);
      Instant at = rotation.nextHandoff(clockChange(zone, random));
      for (int handoff = 0; handoff < 30; handoff++) {
        Instant next = rotation.nextHandoff(at);
        assertThat(next).as("%s in %s", rotation, zone).isAfter(at);
        assertThat(rotation.nextHandoff(next.minusNanos(1))).isEqualTo(next);
        assertThat(rotation.onCallAt(next.minusNanos(1))).isEqualTo(rotation.onCallAt(at));
        assertThat(atItsTimeOrAfterAGap(next, rotation)).as("%s in %s", next, zone).isTrue();
        at = next;
      }
    }
  }

  @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
  void shifts_of_layers_and_covers_tile_the_time_line(@ForAll("zones") ZoneId zone) {
    Random random = new Random(31L * zone.getId().hashCode());
    Instant change = clockChange(zone, random);
    Schedule schedule = layered(change, zone, random);
    Instant from = change.minus(random.nextInt(200), ChronoUnit.HOURS);
    Instant to = change.plus(1 + random.nextInt(200), ChronoUnit.HOURS);
    List<Shift> shifts = schedule.shifts(from, to);
    assertThat(shifts.getFirst().from()).isEqualTo(from);
    assertThat(shifts.getLast().to()).isEqualTo(to);
    for (int i = 0; i < shifts.size(); i++) {
      Shift shift = shifts.get(i);
      assertThat(shift.from()).isBefore(shift.to());
      if (i > 0) {
        assertThat(shift.from()).isEqualTo(shifts.get(i - 1).to());
        assertThat(shift.who()).isNotEqualTo(shifts.get(i - 1).who());
      }
      long length = Duration.between(shift.from(), shift.to()).toSeconds();
      Instant inside = shift.from().plusSeconds(random.nextLong(length));
      assertThat(schedule.onCallAt(inside)).isEqualTo(shift.who());
    }
  }

  @Property(tries = 200, seed = "2026", shrinking = ShrinkingMode.OFF)
  void hours_that_do_not_divide_a_day_are_elapsed_time(
      @ForAll("zones") ZoneId zone, @ForAll Random random) {
    Instant change = clockChange(zone, random);
    LocalDateTime start = change.atZone(zone).toLocalDateTime().minusDays(3);
    Rotation rotation = new Rotation(new Rhythm(7, ChronoUnit.HOURS), start, zone, PEOPLE);
    Instant first = rotation.nextHandoff(Instant.MIN.plus(9999, ChronoUnit.DAYS));
    Instant at = first.plusSeconds(random.nextInt(10_000_000));
    long turn = Duration.between(first, at).toSeconds() / Duration.ofHours(7).toSeconds();
    assertThat(rotation.onCallAt(at)).contains(PEOPLE.get((int) (turn % PEOPLE.size())));
    assertThat(rotation.nextHandoff(at))
        .isEqualTo(first.plus(Duration.ofHours(7).multipliedBy(turn + 1)));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
  }

  /** A clock change of the zone between 2000 and 2040, or any instant if it has none to come. */
  private static Instant clockChange(ZoneId zone, Random random) {
    Instant any = Instant.parse("2000-01-01T00:00:00Z").plusSeconds(random.nextInt(1_250_000_000));
    ZoneOffsetTransition next = zone.getRules().nextTransition(any);
    return next == null || next.getDateTimeBefore().getYear() > 2040 ? any : next.getInstant();
  }

  private static Rotation rotationNear(Instant change, ZoneId zone, Random random) {
    LocalDateTime near =
        change
            .atZone(zone)
            .toLocalDateTime()
            .minusDays(1 + random.nextInt(2))
            .plusMinutes(random.nextInt(300) - 150)
            .truncatedTo(ChronoUnit.MINUTES);
    return new Rotation(RHYTHMS.get(random.nextInt(RHYTHMS.size())), near, zone, PEOPLE);
  }

  private static Schedule layered(Instant change, ZoneId zone, Random random) {
    ActiveHours hours =
        new ActiveHours(
            EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7))),
            LocalTime.of(random.nextInt(24), 30),
            LocalTime.of(random.nextInt(24), random.nextInt(60)));
    Layer below = new Layer(rotationNear(change, zone, random), List.of());
    Layer above = new Layer(rotationNear(change, zone, random), List.of(hours));
    Instant begin = change.plus(random.nextInt(40) - 20, ChronoUnit.HOURS);
    Cover cover = new Cover("any", Acme.DENNIS, begin, begin.plusSeconds(7200));
    return new Schedule("any", zone, List.of(below, above), List.of(cover));
  }

  /** An oracle: it walks the local calendar and knows nothing of gaps, overlaps or arithmetic. */
  private static void walkAlong(Rotation rotation, Instant change) {
    Instant at = rotation.start().toInstant(ZoneOffset.UTC).minus(26, ChronoUnit.HOURS);
    long turn = -1;
    while (at.isBefore(change.plus(40, ChronoUnit.HOURS))) {
      LocalDateTime wall = at.atZone(rotation.zone()).toLocalDateTime();
      while (!wall.isBefore(nth(rotation, turn + 1))) {
        turn++;
      }
      assertThat(rotation.onCallAt(at).orElse(null))
          .as("%s at %s", rotation, at)
          .isEqualTo(turn < 0 ? null : PEOPLE.get((int) (turn % PEOPLE.size())));
      boolean close = Duration.between(at, change).abs().compareTo(Duration.ofHours(3)) < 0;
      at = at.plus(close ? 1 : 30, ChronoUnit.MINUTES);
    }
  }

  private static LocalDateTime nth(Rotation rotation, long turn) {
    return rotation.start().plus(turn * rotation.every().count(), rotation.every().unit());
  }

  private static boolean atItsTimeOrAfterAGap(Instant handoff, Rotation rotation) {
    LocalDateTime wall = handoff.atZone(rotation.zone()).toLocalDateTime();
    long minutes = ChronoUnit.MINUTES.between(rotation.start(), wall);
    long every =
        rotation.every().unit() == ChronoUnit.HOURS ? 60L * rotation.every().count() : 1440;
    ZoneOffsetTransition change = rotation.zone().getRules().nextTransition(handoff.minusNanos(1));
    boolean afterGap = change != null && change.isGap() && change.getInstant().equals(handoff);
    return afterGap || Math.floorMod(minutes, every) == 0;
  }
}
