package dev.tocsin.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SayingTimesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");

  @Test
  void a_time_of_today_bears_no_day() {
    assertThat(LocalTimes.on(NOON, BERLIN).moment(NOON.plusSeconds(300))).isEqualTo("12:05 CET");
  }

  @Test
  void today_is_today_where_the_reader_is() {
    var lateInLondon = Instant.parse("2026-11-21T23:30:00Z");
    assertThat(LocalTimes.on(NOON, BERLIN).moment(lateInLondon)).isEqualTo("2026-11-22 00:30 CET");
    assertThat(LocalTimes.on(NOON, ZoneId.of("Europe/London")).moment(lateInLondon))
        .isEqualTo("23:30 GMT");
  }

  @Test
  void what_is_read_on_later_days_bears_its_day() {
    assertThat(LocalTimes.dated(BERLIN).moment(NOON)).isEqualTo("2026-11-21 12:00 CET");
  }

  @Test
  void the_rules_times_are_said_like_all_others() {
    assertThat(LocalTimes.on(NOON, BERLIN).told("2026-11-21 10:58 UTC has passed."))
        .isEqualTo("11:58 CET has passed.");
    assertThat(LocalTimes.on(NOON, BERLIN).told("INC-7 is closed.")).isEqualTo("INC-7 is closed.");
  }
}
