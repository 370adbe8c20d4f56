package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Shift;
import dev.tocsin.oncall.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Around every handoff, whoever the simulation says is woken is woken, by the same channels at the
 * same seconds: over a clock change of half an hour, a gap, an override and a cover.
 */
class PagesAreAsSimulatedTest {
  private static final Instant FROM = Instant.parse("2026-04-03T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-04-09T00:00:00Z");

  /** The founders come again five minutes after the last moment that is simulated. */
  private static final Duration ALMOST_ANOTHER_ROUND = Duration.ofSeconds(299);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1})
  void around_every_boundary(long seconds) {
    try (NightWatch watch = new NightWatch(folder, FROM)) {
      watch.covers("linus", "dennis", "2026-04-06T20:00:00Z", "2026-04-07T03:30:00Z");
      List<Instant> boundaries =
          watch
              .schedules()
              .flatMap(PagesAreAsSimulatedTest::boundaries)
              .distinct()
              .sorted()
              .toList();
      assertThat(boundaries).hasSizeGreaterThan(20);
      for (Instant boundary : boundaries) {
        watch.waits(boundary.plusSeconds(seconds));
        watch.forgets();
        Simulation simulation = watch.simulation();
        watch.opens();
        watch.waits(simulation.moments().getLast().at().plus(ALMOST_ANOTHER_ROUND));
        assertThat(watch.rang())
            .as("%s %+d s", boundary, seconds)
            .isEqualTo(NightWatch.rings(simulation));
        watch.cancels();
      }
    }
  }

  private static Stream<Instant> boundaries(Schedule schedule) {
    return schedule.shifts(FROM, TO).stream().map(Shift::from).filter(FROM::isBefore);
  }
}
