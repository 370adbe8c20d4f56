package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every zone of the tz database, around clock changes and in ordinary weeks from 2000 to 2040. */
class ShiftsInEveryZoneTest {
  private static final Duration AROUND = Duration.ofHours(30);
  private static final Set<String> WALKED = new TreeSet<>();

  @Property(
      generation = GenerationMode.EXHAUSTIVE,
      shrinking = ShrinkingMode.OFF,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void turns_are_those_of_a_clock_on_the_wall_that_is_watched_every_minute(
      @ForAll("zones") ZoneId zone) {
    RandomShifts some = new RandomShifts(zone);
    WALKED.add(zone.getId());
    for (int trial = 0; trial < 4; trial++) {
      Instant change = some.clockChange();
      turnsAreAsWatched(some.rotation(change), change.minus(AROUND), change.plus(AROUND));
    }
    Instant ordinary = some.anyTime();
    turnsAreAsWatched(some.rotation(ordinary), ordinary, ordinary.plus(Duration.ofDays(8)));
  }

  @Property(
      generation = GenerationMode.EXHAUSTIVE,
      shrinking = ShrinkingMode.OFF,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void layers_and_covers_name_whom_they_name_when_asked_every_minute(@ForAll("zones") ZoneId zone) {
    RandomShifts some = new RandomShifts(zone);
    for (int trial = 0; trial < 3; trial++) {
      Instant change = some.clockChange();
      Schedule schedule = some.schedule(change);
      Instant from = change.minus(AROUND);
      Instant to = change.plus(AROUND);
      assertThat(schedule.shifts(from, to))
          .as("%s", schedule)
          .isEqualTo(WallWalk.shifts(schedule, from, to));
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
  void turns_are_as_watched_at_every_clock_change_of_the_oddest_zones(ZoneId zone) {
    RandomShifts some = new RandomShifts(zone);
    for (Instant change : clockChanges(zone)) {
      turnsAreAsWatched(some.rotation(change), change.minus(AROUND), change.plus(AROUND));
    }
  }

  @Property(
      generation = GenerationMode.EXHAUSTIVE,
      shrinking = ShrinkingMode.OFF,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void boundaries_strictly_increase_and_keep_their_wall_clock_time(@ForAll("zones") ZoneId zone) {
    RandomShifts some = new RandomShifts(zone);
    for (int trial = 0; trial < 5; trial++) {
      Rotation rotation = some.rotation(some.clockChange());
      Instant at = rotation.nextHandoff(some.clockChange());
      for (int handoff = 0; handoff < 30; handoff++) {
        Instant next = rotation.nextHandoff(at);
        assertThat(next).as("%s in %s", rotation, zone).isAfter(at);
        assertThat(rotation.nextHandoff(next.minusNanos(1))).isEqualTo(next);
        assertThat(rotation.onCallAt(next.minusNanos(1))).isEqualTo(rotation.onCallAt(at));
        assertThat(atItsTimeOrAfterAGap(next, rotation)).as("%s in %s", next, rotation).isTrue();
        at = next;
      }
    }
  }

  @Property(
      generation = GenerationMode.EXHAUSTIVE,
      shrinking = ShrinkingMode.OFF,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void shifts_tile_the_time_line_and_each_is_one_persons_or_nobodys(@ForAll("zones") ZoneId zone) {
    RandomShifts some = new RandomShifts(zone);
    Instant change = some.clockChange();
    Schedule schedule = some.schedule(change);
    Instant from = change.minus(some.random.nextInt(400), ChronoUnit.HOURS);
    Instant to = change.plus(1 + some.random.nextInt(400), ChronoUnit.HOURS);
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
      assertThat(schedule.onCallAt(shift.from())).isEqualTo(shift.who());
      assertThat(schedule.onCallAt(shift.to().minusNanos(1))).isEqualTo(shift.who());
    }
  }

  @AfterContainer
  static void every_zone_was_walked() {
    assertThat(WALKED).isEqualTo(new TreeSet<>(ZoneId.getAvailableZoneIds()));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
  }

  /** A rotation's turns, one after the other, against those of the watched clock. */
  private static void turnsAreAsWatched(Rotation rotation, Instant from, Instant to) {
    Instant begin = from.truncatedTo(ChronoUnit.MINUTES);
    Instant end = to.truncatedTo(ChronoUnit.MINUTES);
    List<Shift> turns = new ArrayList<>();
    Instant at = begin;
    while (at.isBefore(end)) {
      Instant next = rotation.nextHandoff(at);
      turns.add(new Shift(at, next.isBefore(end) ? next : end, rotation.onCallAt(at).orElse(null)));
      at = next;
    }
    assertThat(turns)
        .as("%s from %s", rotation, begin)
        .isEqualTo(WallWalk.turns(rotation, begin, end));
  }

  private static List<Instant> clockChanges(ZoneId zone) {
    List<Instant> changes = new ArrayList<>();
    Instant end = Instant.parse("2041-01-01T00:00:00Z");
    ZoneOffsetTransition next =
        zone.getRules().nextTransition(Instant.parse("1990-01-01T00:00:00Z"));
    while (next != null && next.getInstant().isBefore(end)) {
      changes.add(next.getInstant());
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return changes;
  }

  /** At the time of day of its start, in as much as it is a wall-clock rotation. */
  private static boolean atItsTimeOrAfterAGap(Instant handoff, Rotation rotation) {
    LocalDateTime wall = handoff.atZone(rotation.zone()).toLocalDateTime();
    boolean hours = rotation.every().unit() == ChronoUnit.HOURS;
    if (hours && 24 % rotation.every().count() != 0) {
      return true;
    }
    long minutes = ChronoUnit.MINUTES.between(rotation.start(), wall);
    ZoneOffsetTransition change = rotation.zone().getRules().nextTransition(handoff.minusNanos(1));
    boolean afterGap = change != null && change.isGap() && change.getInstant().equals(handoff);
    return afterGap || Math.floorMod(minutes, hours ? 60L * rotation.every().count() : 1440) == 0;
  }
}
