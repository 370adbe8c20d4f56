package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTimesTest {
  private static final Instant START = Instant.parse("2026-03-02T22:30:00Z");

  @Test
  void times_are_told_in_the_zone_with_the_day_once_it_changes() {
    Times times = new Times(ZoneId.of("Europe/Berlin"), START);
    assertThat(times.of(START)).isEqualTo("23:30");
    assertThat(times.of(START.plusSeconds(3600))).isEqualTo("2026-03-03 00:30");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "119, 119 s",
    "120, 2 min",
    "3599, 59 min",
    "3600, 1 h",
    "3900, 1 h 5 min",
    "172800, 2 days",
    "180000, 2 days 2 h"
  })
  void lengths_are_told_in_whole_units(long seconds, String words) {
    assertThat(Times.length(START, START.plusSeconds(seconds))).isEqualTo(words);
  }

  @Test
  void what_somebody_would_do_was_said_at_that_time() {
    assertThat(Telling.timed("ada would add a check", "10:00"))
        .isEqualTo("ada would add a check (said at 10:00)");
    assertThat(Telling.timed("ada added a check", "10:00")).isEqualTo("At 10:00 ada added a check");
  }
}
