package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestingAtAGoodTimeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:00Z, 2026-11-24T09:00:00Z",
    "2026-11-24T08:59:59Z, 2026-11-24T09:00:00Z",
    "2026-11-24T09:00:00Z, 2026-12-01T09:00:00Z",
    "2026-11-24T20:00:00Z, 2026-12-01T09:00:00Z"
  })
  void the_weekly_test_is_on_tuesday_at_ten(Instant now, Instant next) {
    assertThat(Drill.STANDARD.nextAfter(now, BERLIN)).isEqualTo(next);
  }

  @Test
  void it_goes_by_the_clock_of_the_person() {
    Instant monday = Instant.parse("2026-11-23T12:00:00Z");
    assertThat(Drill.STANDARD.nextAfter(monday, ZoneId.of("Asia/Tokyo")))
        .isEqualTo("2026-11-24T01:00:00Z");
  }

  @Test
  void a_time_that_the_clock_skips_comes_right_behind_the_gap() {
    Drill early = new Drill(true, DayOfWeek.SUNDAY, LocalTime.of(2, 30));
    assertThat(early.nextAfter(Instant.parse("2026-03-28T12:00:00Z"), BERLIN))
        .isEqualTo("2026-03-29T01:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T02:00:00Z, 2026-11-23T08:00:00Z",
    "2026-11-23T08:00:00Z, 2026-11-23T08:00:00Z",
    "2026-11-23T16:59:59Z, 2026-11-23T16:59:59Z",
    "2026-11-23T17:00:00Z, 2026-11-24T08:00:00Z"
  })
  void a_new_address_is_tried_by_day(Instant now, Instant time) {
    assertThat(Drill.firstTry(now, BERLIN)).isEqualTo(time);
  }
}
