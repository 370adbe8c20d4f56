package dev.tocsin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.calendar.CalendarText.Event;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.Test;

class WritingCalendarsTest {
  private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant WEEK_LATER = Instant.parse("2026-11-30T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  @Test
  void a_shift_is_an_event_with_its_times_in_utc() {
    assertThat(written("Margaret: engineering"))
        .isEqualTo(
            String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Tocsin//On call//EN",
                "CALSCALE:GREGORIAN",
                "NAME:On call",
                "X-WR-CALNAME:On call",
                "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                "X-PUBLISHED-TTL:PT1H",
                "BEGIN:VEVENT",
                "UID:4cf533eb-50df-397b-b468-b8d4e4fc9ece",
                "DTSTAMP:20261121T030000Z",
                "DTSTART:20261123T080000Z",
                "DTEND:20261130T080000Z",
                "SUMMARY:Margaret: engineering",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
                ""));
  }

  @Test
  void a_long_line_is_folded_after_75_bytes_and_never_within_a_letter() {
    String title = "Zoë Größenwäldchen 大阪の夜勤担当者 🚒🚒🚒 ".repeat(6).strip();
    String text = written(title);
    assertThat(text.lines())
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .noneMatch(line -> line.contains("\uFFFD"));
    assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
  }

  @Test
  void what_is_a_sign_of_the_form_is_escaped() {
    assertThat(written("a;b,c\\d\r\nBEGIN:VALARM\u0007"))
        .contains("SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VALARM \r\n");
  }

  @Test
  void an_event_has_its_id_for_as_long_as_it_is_the_same() {
    Event shift = shift("Margaret: engineering");
    assertThat(uid(shift("Margaret: engineering"))).isEqualTo(uid(shift));
    assertThat(
            List.of(
                uid(shift),
                uid(shift("Grace: engineering")),
                uid(new Event(shift.source(), NINE, NINE.plusSeconds(60), shift.title())),
                uid(new Event(shift.source(), NOW, WEEK_LATER, shift.title())),
                uid(new Event("https://other.test/engineering", NINE, WEEK_LATER, shift.title()))))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_fingerprint_is_of_all_but_the_time_of_writing() {
    List<Event> shifts = List.of(shift("Margaret: engineering"));
    String fingerprint = CalendarText.fingerprint("On call", shifts);
    assertThat(CalendarText.fingerprint("On call", List.copyOf(shifts))).isEqualTo(fingerprint);
    assertThat(CalendarText.fingerprint("Others", shifts)).isNotEqualTo(fingerprint);
    assertThat(CalendarText.fingerprint("On call", List.of())).isNotEqualTo(fingerprint);
  }

  @Test
  void a_program_that_reads_calendars_finds_what_was_written() throws Exception {
    String title = "Zoë, of “Größe”; and more \\ ".repeat(5).strip();
    var read = new CalendarBuilder().build(new StringReader(written(title)));
    VEvent event = read.<VEvent>getComponents("VEVENT").getFirst();
    assertThat(event.getProperty("SUMMARY").orElseThrow().getValue()).isEqualTo(title);
    assertThat("UID:" + event.getUid().orElseThrow().getValue()).isEqualTo(uid(shift(title)));
    assertThat(time(event, "DTSTART")).isEqualTo(NINE);
    assertThat(time(event, "DTEND")).isEqualTo(WEEK_LATER);
    assertThat(read.validate(true).getEntries()).isEmpty();
  }

  private static Instant time(VEvent event, String name) {
    return Instant.from(event.<DateProperty<Temporal>>getProperty(name).orElseThrow().getDate());
  }

  private static String written(String title) {
    return CalendarText.of("On call", List.of(shift(title)), NOW);
  }

  private static Event shift(String title) {
    return new Event("https://tocsin.acme.test/engineering", NINE, WEEK_LATER, title);
  }

  private static String uid(Event event) {
    String text = CalendarText.of("On call", List.of(event), NOW);
    return text.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
  }
}
