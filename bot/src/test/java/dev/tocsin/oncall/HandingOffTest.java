package dev.tocsin.oncall;

import static dev.tocsin.oncall.Acme.ADA;
import static dev.tocsin.oncall.Acme.BERLIN;
import static dev.tocsin.oncall.Acme.GRACE;
import static dev.tocsin.oncall.Acme.at;
import static dev.tocsin.oncall.Acme.rhythm;
import static dev.tocsin.oncall.Acme.rotation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandingOffTest {

  @Test
  void a_weekly_handoff_stays_at_its_hour_across_clock_changes() {
    Rotation weekly = rotation("1 week", "2026-03-16T09:00", ADA, GRACE);
    assertThat(handoffs(weekly, "2026-03-16T08:00", 4))
        .containsExactly(
            at("2026-03-16T09:00"),
            at("2026-03-23T09:00"),
            at("2026-03-30T09:00"),
            at("2026-04-06T09:00"));
    assertThat(weekly.onCallAt(at("2026-03-30T08:59"))).contains(GRACE);
    assertThat(weekly.onCallAt(at("2026-03-30T09:00"))).contains(ADA);
  }

  @Test
  void nobody_is_on_call_before_a_rotation_starts() {
    assertThat(rotation("1 week", "2026-03-16T09:00", ADA).onCallAt(at("2026-03-16T08:59")))
        .isEmpty();
  }

  @Test
  void a_handoff_that_the_spring_change_skips_is_the_first_instant_after_the_gap() {
    Rotation daily = rotation("1 day", "2026-03-28T02:30", ADA, GRACE);
    assertThat(daily.nextHandoff(at("2026-03-28T12:00"))).isEqualTo(at("2026-03-29T03:00"));
    assertThat(daily.nextHandoff(at("2026-03-29T12:00"))).isEqualTo(at("2026-03-30T02:30"));
  }

  @Test
  void a_handoff_that_the_autumn_change_repeats_is_the_first_of_the_two() {
    Rotation daily = rotation("1 day", "2026-10-24T02:30", ADA, GRACE);
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(daily.nextHandoff(at("2026-10-24T12:00"))).isEqualTo(first);
    assertThat(daily.onCallAt(first.plus(1, ChronoUnit.HOURS))).contains(GRACE);
    assertThat(daily.onCallAt(first.plus(65, ChronoUnit.MINUTES))).contains(GRACE);
  }

  @Test
  void hours_that_divide_a_day_keep_to_the_wall_clock() {
    Rotation halves = rotation("12 hours", "2026-03-28T09:00", ADA, GRACE);
    assertThat(handoffs(halves, "2026-03-28T10:00", 3))
        .containsExactly(at("2026-03-28T21:00"), at("2026-03-29T09:00"), at("2026-03-29T21:00"));
  }

  @Test
  void other_hours_are_elapsed_time() {
    Rotation odd = rotation("48 hours", "2026-03-28T09:00", ADA, GRACE);
    assertThat(odd.nextHandoff(at("2026-03-28T10:00"))).isEqualTo(at("2026-03-30T10:00"));
    assertThat(odd.onCallAt(at("2026-03-30T09:30"))).contains(ADA);
    assertThat(odd.onCallAt(at("2026-03-30T10:00"))).contains(GRACE);
  }

  @Test
  void an_hour_that_the_spring_change_skips_is_dropped_with_its_turn() {
    Rotation hourly = rotation("1 hour", "2026-03-29T01:00", ADA, GRACE);
    assertThat(handoffs(hourly, "2026-03-29T01:00", 2))
        .containsExactly(at("2026-03-29T03:00"), at("2026-03-29T04:00"));
    assertThat(hourly.onCallAt(at("2026-03-29T01:59"))).contains(ADA);
    assertThat(hourly.onCallAt(at("2026-03-29T03:00"))).contains(ADA);
    assertThat(hourly.onCallAt(at("2026-03-29T04:00"))).contains(GRACE);
  }

  @Test
  void the_day_that_samoa_skipped_is_dropped() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    Rotation daily = rotation("1 day", "2011-12-28T00:00", apia, ADA, GRACE);
    Instant thirtyFirst = LocalDateTime.parse("2011-12-31T00:00").atZone(apia).toInstant();
    assertThat(daily.nextHandoff(thirtyFirst.minusSeconds(1))).isEqualTo(thirtyFirst);
    assertThat(daily.onCallAt(thirtyFirst.minusSeconds(1))).contains(GRACE);
    assertThat(daily.onCallAt(thirtyFirst)).contains(GRACE);
    assertThat(daily.nextHandoff(thirtyFirst))
        .isEqualTo(LocalDateTime.parse("2012-01-01T00:00").atZone(apia).toInstant());
  }

  @Test
  void a_monthly_handoff_on_the_31st_comes_on_the_last_day_of_a_shorter_month() {
    Rotation monthly = rotation("1 month", "2026-01-31T09:00", ADA, GRACE);
    assertThat(handoffs(monthly, "2026-01-31T10:00", 3))
        .containsExactly(at("2026-02-28T09:00"), at("2026-03-31T09:00"), at("2026-04-30T09:00"));
    assertThat(monthly.onCallAt(at("2026-02-28T10:00"))).contains(GRACE);
  }

  @ParameterizedTest
  @CsvSource({"1 week, 1, WEEKS", "12 hours, 12, HOURS", "2 Days, 2, DAYS", "1month, 1, MONTHS"})
  void a_rhythm_is_a_number_of_hours_days_weeks_or_months(
      String words, int count, ChronoUnit unit) {
    assertThat(rhythm(words)).isEqualTo(new Rhythm(count, unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "week", "weekly", "0 weeks", "1 year", "-1 day"})
  void anything_else_is_answered_with_examples(String words) {
    assertThat(Acme.why(Rhythm.read(words)))
        .isEqualTo(
            "'%s' is not a rhythm: write 1 week, 1 day, 12 hours or 1 month".formatted(words));
  }

  @Test
  void a_rotation_of_nobody_or_without_any_time_cannot_be_made() {
    Rhythm weekly = rhythm("1 week");
    LocalDateTime start = LocalDateTime.parse("2026-01-05T09:00");
    assertThatThrownBy(() -> new Rotation(weekly, start, BERLIN, List.of()))
        .hasMessage("a rotation needs somebody");
    assertThatThrownBy(() -> new Rhythm(0, ChronoUnit.DAYS))
        .hasMessage("a rotation needs some time between its handoffs");
  }

  private static List<Instant> handoffs(Rotation rotation, String after, int count) {
    List<Instant> handoffs = new ArrayList<>();
    Instant at = at(after);
    while (handoffs.size() < count) {
      at = rotation.nextHandoff(at);
      handoffs.add(at);
    }
    return handoffs;
  }
}
