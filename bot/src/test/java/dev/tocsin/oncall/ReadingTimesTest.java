package dev.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Reading.Clear;
import dev.tocsin.oncall.Reading.Unclear;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTimesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Saturday, 21 November 2026, 15:00 in Berlin. */
  private final TimeWords words = seen("2026-11-21T15:00");

  @ParameterizedTest
  @CsvSource({
    "now, 2026-11-21T15:00",
    "14:05, 2026-11-21T14:05",
    "15:00, 2026-11-21T15:00",
    "15:01, 2026-11-20T15:01",
    "9:30, 2026-11-21T09:30",
    "14:05:30, 2026-11-21T14:05:30",
    "-20m, 2026-11-21T14:40",
    "- 1h30m, 2026-11-21T13:30",
    "+2h, 2026-11-21T17:00",
    "2026-11-21 14:05, 2026-11-21T14:05",
    "2026-11-21T14:05, 2026-11-21T14:05",
    "2026-12-24 18:00, 2026-12-24T18:00",
    "yesterday 23:59, 2026-11-20T23:59",
    "today at 16:00, 2026-11-21T16:00",
    "monday 09:00, 2026-11-16T09:00",
    "Sat 14:00, 2026-11-21T14:00",
    "sat 16:00, 2026-11-14T16:00",
    "14:05 Europe/London, 2026-11-20T15:05",
    "14:05 UTC, 2026-11-20T15:05"
  })
  void a_time_of_something_that_happened_is_the_last_one(String text, String expected) {
    assertThat(words.past(text)).isEqualTo(at(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "14:05, 2026-11-22T14:05",
    "15:00, 2026-11-21T15:00",
    "15:01, 2026-11-21T15:01",
    "tomorrow 09:00, 2026-11-22T09:00",
    "monday 09:00, 2026-11-23T09:00",
    "sat 14:00, 2026-11-28T14:00",
    "sunday  at  8:15, 2026-11-22T08:15",
    "14:05 utc, 2026-11-21T15:05",
    "14:05Z, 2026-11-21T15:05",
    "14:05 EST, 2026-11-21T20:05",
    "14:05+02:00, 2026-11-22T13:05",
    "14:05 utc+2, 2026-11-22T13:05",
    "monday 09:00 america/new_york, 2026-11-23T15:00",
    "2026-11-21T14:05:00.25Z, 2026-11-21T15:05:00.25"
  })
  void a_time_of_something_to_come_is_the_next_one(String text, String expected) {
    assertThat(words.upcoming(text)).isEqualTo(at(expected));
  }

  @Test
  void a_time_that_a_clock_change_skips_is_the_first_instant_after_the_gap() {
    assertThat(words.upcoming("2027-03-28 02:30")).isEqualTo(at("2027-03-28T03:00"));
    assertThat(seen("2027-03-28T10:00").past("02:30")).isEqualTo(at("2027-03-28T03:00"));
  }

  @Test
  void a_time_that_occurs_twice_is_the_first_unless_the_last_one_is_asked_for() {
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    Instant second = Instant.parse("2026-10-25T01:30:00Z");
    TimeWords later = new TimeWords(Instant.parse("2026-10-25T01:45:00Z"), BERLIN);
    assertThat(later.past("2026-10-25 02:30")).isEqualTo(new Clear<>(first));
    assertThat(later.past("today 02:30")).isEqualTo(new Clear<>(first));
    assertThat(later.past("02:30")).isEqualTo(new Clear<>(second));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-12-01",
    "today, 2026-11-21",
    "tomorrow, 2026-11-22",
    "friday, 2026-11-27",
    "Sunday, 2026-11-22",
    "saturday, 2026-11-28",
    "+3d, 2026-11-24",
    "+2 weeks, 2026-12-05"
  })
  void a_day_to_come_is_read_in_the_zone_of_the_asker(String text, LocalDate expected) {
    assertThat(words.day(text)).isEqualTo(new Clear<>(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2026-02-30", "14:05", "fr"})
  void what_is_no_day_is_answered_with_the_forms_that_are(String text) {
    assertThat(words.day(text))
        .isEqualTo(
            new Unclear<LocalDate>(
                "'%s' is not a day: write 2026-12-01, tomorrow, friday or +3d".formatted(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "20m", "14", "2pm", "someday 14:05", "mo 09:00"})
  void what_is_no_time_is_answered_with_the_forms_that_are(String text) {
    assertThat(why(text))
        .endsWith(
            "is not a time: write 14:05, 2026-11-21 14:05, -20m, +2h, tomorrow 09:00 or monday"
                + " 09:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "25:00 | '25:00' is not a time of day: hours go from 00 to 23, minutes from 00 to 59",
        "2026-02-30 14:05 | '2026-02-30' is not a day of the calendar: write it as 2026-11-21",
        "-20x | '20x' is not a length of time: write 30s, 5m, 1h30m, 21d or 1 week",
        "14:05 Berln | unknown zone 'Berln'; did you mean Europe/Berlin?",
        "14:05 IST | 'IST' names more than one zone: write Asia/Kolkata, Europe/Dublin or"
            + " Asia/Jerusalem",
        "14:05 +19 | '+19' is not an offset from UTC: they go from -18:00 to +18:00"
      })
  void a_time_with_one_wrong_part_is_answered_with_that_part(String text, String why) {
    assertThat(why(text)).isEqualTo(why);
  }

  private String why(String text) {
    return words.past(text) instanceof Unclear<Instant>(String why) ? why : "";
  }

  private static TimeWords seen(String local) {
    return new TimeWords(LocalDateTime.parse(local).atZone(BERLIN).toInstant(), BERLIN);
  }

  private static Reading<Instant> at(String local) {
    return new Clear<>(LocalDateTime.parse(local).atZone(BERLIN).toInstant());
  }
}
