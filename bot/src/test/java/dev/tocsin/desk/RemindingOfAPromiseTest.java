package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A postmortem that was promised is asked for in time. */
class RemindingOfAPromiseTest {
  private static final Who GRACE = new Who("grace", "Grace");
  private static final Reminders.Cadence CADENCE =
      new Reminders.Cadence() {
        @Override
        public Duration updateEvery(Severity severity) {
          return Duration.ZERO;
        }

        @Override
        public ZoneId zone() {
          return ZoneId.of("Europe/Berlin");
        }
      };

  private final Reactions reactions = new Reactions(new Reminders(CADENCE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a Tuesday afternoon, for two days: on Thursday morning | 2026-11-24T14:00:00Z | PT48H | 2026-11-26T08:00:00Z
          a Monday morning, for four days: on Thursday           | 2026-11-23T09:00:00Z | P4D   | 2026-11-26T09:00:00Z
          a Friday evening, for two days: nobody is at work      | 2026-11-20T17:00:00Z | PT48H | 2026-11-22T05:00:00Z
          """)
  void when_most_of_its_time_is_over(String when, Instant at, Duration span, Instant reminded) {
    var promised = new Recorded(7, at, GRACE, new PostmortemPromised(1, at.plus(span)));
    List<Promise> promises = reactions.to(promised, Severity.SEV3);
    assertThat(promises)
        .as(when)
        .extracting(Promise::errand)
        .containsExactly(Errand.POST_ENTRY, Errand.REMIND);
    assertThat(promises.getLast().argument()).isEqualTo("POSTMORTEM");
    assertThat(promises.getLast().due()).isEqualTo(reminded);
  }
}
