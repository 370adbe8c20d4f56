package dev.tocsin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.desk.Calendars.Unreadable;
import dev.tocsin.desk.Span;
import dev.tocsin.oncall.CalendarEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingCalendarsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void a_weekly_event_keeps_its_time_on_the_wall_when_the_clocks_change() {
    assertThat(
            times(
                """
                DTSTART;TZID=Europe/Berlin:20261012T090000
                DTEND;TZID=Europe/Berlin:20261012T170000
                RRULE:FREQ=WEEKLY;COUNT=4
                """))
        .containsExactly(
            "2026-10-12T07:00:00Z/2026-10-12T15:00:00Z",
            "2026-10-19T07:00:00Z/2026-10-19T15:00:00Z",
            "2026-10-26T08:00:00Z/2026-10-26T16:00:00Z",
            "2026-11-02T08:00:00Z/2026-11-02T16:00:00Z");
  }

  @Test
  void one_without_an_end_recurs_as_far_as_is_asked() {
    assertThat(
            times(
                """
                DTSTART:20250106T080000Z
                DURATION:P7D
                RRULE:FREQ=WEEKLY;INTERVAL=3
                """))
        .hasSizeBetween(8, 10)
        .allMatch(one -> one.contains("T08:00:00Z/"));
  }

  @Test
  void what_is_left_out_or_moved_is_not_where_it_was() {
    String text =
        calendar(
            """
            UID:one
            DTSTART;TZID=Europe/Berlin:20261102T090000
            DTEND;TZID=Europe/Berlin:20261103T090000
            RRULE:FREQ=DAILY;COUNT=4
            EXDATE;TZID=Europe/Berlin:20261103T090000
            """,
            """
            UID:one
            RECURRENCE-ID;TZID=Europe/Berlin:20261104T090000
            DTSTART;TZID=Europe/Berlin:20261110T120000
            DTEND;TZID=Europe/Berlin:20261110T180000
            """);
    assertThat(read(text).stream().map(ReadingCalendarsTest::time))
        .containsExactly(
            "2026-11-02T08:00:00Z/2026-11-03T08:00:00Z",
            "2026-11-05T08:00:00Z/2026-11-06T08:00:00Z",
            "2026-11-10T11:00:00Z/2026-11-10T17:00:00Z");
  }

  @Test
  void days_and_times_without_a_zone_are_those_of_the_company() {
    assertThat(times("DTSTART;VALUE=DATE:20261024\nDTEND;VALUE=DATE:20261026\n"))
        .containsExactly("2026-10-23T22:00:00Z/2026-10-25T23:00:00Z");
    assertThat(times("DTSTART;VALUE=DATE:20261024\n"))
        .containsExactly("2026-10-23T22:00:00Z/2026-10-24T22:00:00Z");
    assertThat(times("DTSTART:20261024T090000\nDTEND:20261024T100000\n"))
        .containsExactly("2026-10-24T07:00:00Z/2026-10-24T08:00:00Z");
  }

  @Test
  void a_zone_that_the_calendar_itself_describes_is_known_by_its_name() {
    String zone =
        """
        BEGIN:VTIMEZONE
        TZID:America/New_York
        BEGIN:STANDARD
        DTSTART:20261101T020000
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        END:STANDARD
        END:VTIMEZONE
        """;
    String event =
        calendar(
            """
            DTSTART;TZID=America/New_York:20261110T090000
            DTEND;TZID=America/New_York:20261110T100000
            """);
    assertThat(read(event.replace("BEGIN:VEVENT", zone.strip() + "\nBEGIN:VEVENT")))
        .extracting(ReadingCalendarsTest::time)
        .containsExactly("2026-11-10T14:00:00Z/2026-11-10T15:00:00Z");
  }

  @Test
  void an_entry_has_its_title_and_who_is_invited() {
    assertThat(
            read(
                calendar(
                    """
                    DTSTART:20261110T080000Z
                    DTEND:20261110T090000Z
                    SUMMARY:On call\\, first line
                    ATTENDEE;CN=Grace H.:mailto:grace@acme.test
                    ATTENDEE:MAILTO:ada@acme.test
                    """)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.title()).isEqualTo("On call, first line"))
        .satisfies(
            entry ->
                assertThat(entry.invited())
                    .containsExactly("grace@acme.test", "Grace H.", "ada@acme.test"));
  }

  @Test
  void what_was_called_off_or_lasts_no_time_is_no_shift() {
    assertThat(times("DTSTART:20261110T080000Z\nDTEND:20261110T090000Z\nSTATUS:CANCELLED\n"))
        .isEmpty();
    assertThat(times("DTSTART:20261110T080000Z\nDTEND:20261110T080000Z\n")).isEmpty();
  }

  @Test
  void what_is_no_calendar_is_said() {
    for (String text : List.of("", "<html>", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\nX", "\0\0")) {
      assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(Unreadable.class);
    }
    assertThatThrownBy(() -> times("DTSTART:20269999T080000Z\n")).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> times("SUMMARY:When?\n")).isInstanceOf(Unreadable.class);
  }

  private static List<String> times(String event) {
    return read(calendar(event)).stream().map(ReadingCalendarsTest::time).toList();
  }

  private static String time(CalendarEntry entry) {
    return entry.from() + "/" + entry.to();
  }

  private static List<CalendarEntry> read(String text) {
    Span autumn =
        new Span(Instant.parse("2026-08-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z"));
    return new CalendarLibrary().read(text, BERLIN, autumn);
  }

  private static String calendar(String... events) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//t//EN\n");
    for (String event : events) {
      text.append("BEGIN:VEVENT\n").append(event).append("END:VEVENT\n");
    }
    return text.append("END:VCALENDAR\n").toString();
  }
}
