package dev.tocsin.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Rotations and schedules of a zone between 2000 and 2040, mostly close to where clocks change. */
final class RandomShifts {
  static final List<Person> PEOPLE =
      List.of(Acme.ADA, Acme.GRACE, Acme.LINUS, Acme.MARGARET, Acme.DENNIS);

  /** Another one, given by {@code -Dtocsin.seed}, looks elsewhere. */
  private static final long SEED = Long.getLong("tocsin.seed", 2026);

  private static final Instant FIRST = Instant.parse("2000-01-03T00:00:00Z");
  private static final int[] HOURS_OF_A_DAY = {1, 2, 3, 4, 6, 8, 12, 24};
  private static final int[] OTHER_HOURS = {5, 7, 10, 36, 48, 100};

  final Random random;
  private final ZoneId zone;

  RandomShifts(ZoneId zone) {
    this.zone = zone;
    this.random = new Random(SEED * 31 + zone.getId().hashCode());
  }

  /** A clock change of the zone between 2000 and 2040, or any instant if it has none to come. */
  Instant clockChange() {
    Instant any = anyTime();
    ZoneOffsetTransition next = zone.getRules().nextTransition(any);
    return next == null || next.getDateTimeBefore().getYear() > 2040 ? any : next.getInstant();
  }

  /** Any minute from 2000 to 2040. */
  Instant anyTime() {
    return FIRST.plus(random.nextInt(41 * 365 * 1440), ChronoUnit.MINUTES);
  }

  /** Handing off within hours of the change's time of day, since days or years before it. */
  Rotation rotation(Instant change) {
    LocalDateTime wall = change.atZone(zone).toLocalDateTime();
    LocalDateTime near = wall.plusMinutes(random.nextInt(300) - 150);
    int since = (int) Math.max(2, FIRST.until(change, ChronoUnit.DAYS) - 2);
    int back = random.nextBoolean() ? 1 + random.nextInt(4) : 1 + random.nextInt(since);
    LocalDateTime start = near.minusDays(back).truncatedTo(ChronoUnit.MINUTES);
    return new Rotation(rhythm(), start, zone, PEOPLE.subList(0, 1 + random.nextInt(5)));
  }

  private Rhythm rhythm() {
    return switch (random.nextInt(5)) {
      case 0 -> new Rhythm(one(HOURS_OF_A_DAY), ChronoUnit.HOURS);
      case 1 -> new Rhythm(one(OTHER_HOURS), ChronoUnit.HOURS);
      case 2 -> new Rhythm(1 + random.nextInt(10), ChronoUnit.DAYS);
      case 3 -> new Rhythm(1 + random.nextInt(4), ChronoUnit.WEEKS);
      default -> new Rhythm(1 + random.nextInt(3), ChronoUnit.MONTHS);
    };
  }

  private int one(int[] numbers) {
    return numbers[random.nextInt(numbers.length)];
  }

  /** Two layers, the upper one with hours of its own, and two covers that may overlap. */
  Schedule schedule(Instant change) {
    Layer below = new Layer(rotation(change), List.of());
    Layer above = new Layer(rotation(change), List.of(hours(change), hours(change)));
    List<Layer> layers = random.nextInt(4) == 0 ? List.of(above) : List.of(below, above);
    return new Schedule("any", zone, layers, List.of(cover(change), cover(change)));
  }

  private Cover cover(Instant change) {
    Instant begin = change.plus(random.nextInt(2400) - 1200, ChronoUnit.MINUTES);
    Person person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    return new Cover("any", person, begin, begin.plusSeconds(60 + 60L * random.nextInt(900)));
  }

  private ActiveHours hours(Instant change) {
    LocalTime time = change.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    Set<DayOfWeek> days = EnumSet.of(change.atZone(zone).getDayOfWeek());
    while (random.nextBoolean()) {
      days.add(DayOfWeek.of(1 + random.nextInt(7)));
    }
    LocalTime from = time.plusMinutes(random.nextInt(240) - 120);
    return new ActiveHours(days, from, from.plusMinutes(random.nextInt(1440)));
  }
}
