package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Severity;
import dev.tocsin.oncall.Facts;
import dev.tocsin.oncall.Rings;
import dev.tocsin.oncall.Shift;
import dev.tocsin.oncall.Simulation;
import dev.tocsin.oncall.Situation;
import dev.tocsin.oncall.WhoIsWoken;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulatingWhatHappensTest {
  private static final List<String> CHANNELS = List.of("push", "voice", "sms", "email");
  private static final List<String> TARGETS =
      List.of(
          "ada", "linus", "schedule:day", "schedule:week", "team:pair", "one-of:pair", "role:lead");
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV/"))
          .sorted()
          .toList();
  private static final int YEARS = 14;
  private static final List<String> HOURS = List.of("", ", during: office", ", outside: office");

  @TempDir Path folder;

  static List<Long> seeds() {
    return IntStream.range(0, 30).mapToObj(seed -> 4711L + seed).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_pages_of_the_night_are_those_of_the_simulation(long seed) {
    Random random = new Random(seed);
    String company = company(random);
    try (NightShift night = new NightShift(folder, company)) {
      CHANNELS.forEach(night::with);
      night.passes(Duration.between(night.now(), around(night, random)));
      int severity = 1 + random.nextInt(4);
      Situation start = new Situation(null, severity, night.now(), Facts.NONE);
      Simulation simulation = Simulation.of(new WhoIsWoken(night.roster()), start);
      Instant end = simulation.moments().getLast().at().plus(Duration.ofMinutes(5));
      night.opens(null, Severity.of(severity));
      night.passes(Duration.between(night.now(), end).minusMillis(1));
      assertThat(night.rings()).as(company).isEqualTo(simulated(simulation, end));
    }
  }

  /** A second before, at or behind a handoff of some year, half of them near a clock change. */
  private static Instant around(NightShift night, Random random) {
    Instant day = night.now().plus(Duration.ofDays(random.nextInt(YEARS * 365)));
    ZoneOffsetTransition change = night.roster().zone().getRules().nextTransition(day);
    Instant from = change != null && random.nextBoolean() ? change.getInstant() : day;
    Instant begin = from.minus(Duration.ofHours(30));
    List<Instant> handoffs =
        Stream.of("day", "week")
            .flatMap(name -> night.roster().schedule(name).stream())
            .flatMap(schedule -> schedule.shifts(begin, begin.plus(Duration.ofDays(4))).stream())
            .map(Shift::from)
            .filter(begin::isBefore)
            .toList();
    Instant handoff = handoffs.isEmpty() ? from : one(handoffs, random);
    return handoff.plusSeconds(random.nextInt(3) - 1);
  }

  private static List<String> simulated(Simulation simulation, Instant end) {
    return Rings.of(simulation).stream()
        .filter(ring -> ring.at().isBefore(end))
        .map(
            ring ->
                "%s %s %s %s"
                    .formatted(
                        ring.at(),
                        ring.person().key(),
                        ring.by().word(),
                        ring.throttled() ? "THROTTLED" : "SENT"))
        .sorted()
        .toList();
  }

  private static String company(Random random) {
    boolean founderMode = random.nextInt(5) == 0;
    return """
    company: { name: Night, timezone: "%s" }
    people:
      ada: { phone: "+15550100", email: ada@night.test, ladder: %s }
      linus: { phone: "+15550101", ntfy: linus, timezone: America/New_York, ladder: %s }
      grace: { ntfy: grace, email: grace@night.test, ladder: %s }
    founders: [ada, grace]
    %s
    """
        .formatted(
            one(ZONES, random),
            ladder(random),
            ladder(random),
            ladder(random),
            founderMode ? "" : duties(random));
  }

  private static String ladder(Random random) {
    int first = random.nextInt(4);
    return IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(
            rung ->
                "{ by: %s, after: %dm }"
                    .formatted(CHANNELS.get((first + rung) % 4), random.nextInt(6)))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String duties(Random random) {
    return """
    hours: { office: { days: monday-friday, from: "09:00", to: "17:30" } }
    teams: { pair: [linus, grace] }
    schedules:
      day: { layers: [{ every: 12 hours, starting: 2026-01-05, people: [linus, grace] }] }
      week: { layers: [{ every: 1 week, starting: 2026-01-05, people: [grace, ada], active: { from: "08:00", to: "20:00" } }] }
    severities: { 1: { page: [%s, %s] }, 2: { page: [%s] } }
    policies:
      default: { steps: [%s, { page: policy:other, wait: 1m }], repeat: %d }
      other: { steps: [%s], repeat: %d }
    """
        .formatted(
            one(TARGETS, random),
            one(TARGETS, random),
            one(TARGETS, random),
            steps(random),
            random.nextInt(3),
            steps(random),
            random.nextInt(3));
  }

  private static String steps(Random random) {
    return IntStream.range(0, 1 + random.nextInt(3))
        .mapToObj(
            _ ->
                "{ page: [%s, %s], wait: %dm%s }"
                    .formatted(
                        one(TARGETS, random),
                        one(TARGETS, random),
                        1 + random.nextInt(8),
                        one(HOURS, random)))
        .collect(Collectors.joining(", "));
  }

  private static <T> T one(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
