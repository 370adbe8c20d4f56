package dev.tocsin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of an end, looked at every quarter of an hour; 2026-11-02 is a Monday. */
class SayingWhatEndsTest {
  private static final Hours OFFICE = new Hours(SayingWhatEndsTest::office);
  private static final Duration OFTEN = Duration.ofMinutes(15);
  private static final Duration WARN = Duration.ofDays(21);
  private static final Watch CERTIFICATE = new Watch.Certificate("shop.test", 443, WARN, null, 0);
  private static final Watch DAY =
      new Watch.Day(LocalDate.parse("2026-11-27"), "Card expires", WARN, null, 0);

  @Test
  void warnings_come_at_half_of_what_is_left_but_never_twice_a_day_nor_at_night() {
    Known known = readOn("2026-11-01T00:00:00Z", "2026-11-27T12:00:00Z");
    assertThat(said(CERTIFICATE, known, "2026-11-28T00:00:00Z"))
        .containsExactly(
            "2026-11-06T12:00:00Z WARNING",
            "2026-11-17T09:00:00Z WARNING",
            "2026-11-23T09:00:00Z WARNING",
            "2026-11-25T10:30:00Z WARNING",
            "2026-11-26T11:15:00Z WARNING",
            "2026-11-27T11:15:00Z WARNING");
  }

  @ParameterizedTest(name = "ends {0} warned {1} before, first read {2}")
  @CsvSource({
    "2026-11-09T03:00:00Z, P1D,  2026-11-01T00:00:00Z, 2026-11-06T17:00:00Z",
    "2026-11-09T03:00:00Z, P1D,  2026-11-07T04:00:00Z, 2026-11-07T04:00:00Z",
    "2026-11-06T12:00:00Z, P21D, 2026-11-02T22:00:00Z, 2026-11-03T09:00:00Z",
    "2026-11-06T12:00:00Z, PT2H, 2026-11-01T00:00:00Z, 2026-11-06T10:00:00Z",
    "2026-11-06T02:00:00Z, PT1H, 2026-11-01T00:00:00Z, 2026-11-05T17:00:00Z"
  })
  void a_first_warning_never_comes_too_late(
      String end, Duration warn, String read, String expected) {
    Watch watch = new Watch.Domain("acme.test", warn, null, 0);
    assertThat(said(watch, readOn(read, end), end)).first().isEqualTo(expected + " WARNING");
  }

  @Test
  void an_end_is_an_incident_once_a_look_shows_that_it_has_come() {
    Known known = warned(readOn("2026-11-27T11:30:00Z", "2026-11-27T12:00:00Z"));
    assertThat(due(CERTIFICATE, known, "2026-11-27T12:00:00Z")).isEmpty();
    Known seen = known.read(known.end(), Instant.parse("2026-11-27T12:00:00Z"));
    assertThat(due(CERTIFICATE, seen, "2026-11-27T12:00:00Z")).contains(Saying.ENDED);
    Known told = seen.after(Saying.ENDED, Instant.parse("2026-11-27T12:00:00Z"));
    assertThat(due(CERTIFICATE, told, "2026-12-27T12:00:00Z")).isEmpty();
  }

  @Test
  void an_end_that_nobody_can_look_at_is_an_incident_a_day_later() {
    Known known = warned(readOn("2026-11-27T11:30:00Z", "2026-11-27T12:00:00Z"));
    Known blind = known.failed("no answer", Instant.parse("2026-11-27T12:00:00Z"));
    assertThat(due(CERTIFICATE, blind, "2026-11-28T11:59:00Z")).isEmpty();
    assertThat(due(CERTIFICATE, blind, "2026-11-28T12:00:00Z")).contains(Saying.ENDED);
  }

  @Test
  void a_date_is_an_incident_in_the_morning_of_its_day_unless_it_was_over_when_first_read() {
    String end = "2026-11-27T09:00:00Z";
    assertThat(((Watch.Day) DAY).end(ZoneOffset.UTC)).isEqualTo(Instant.parse(end));
    assertThat(due(DAY, warned(readOn("2026-11-01T00:00:00Z", end)), end)).contains(Saying.ENDED);
    assertThat(due(DAY, readOn("2026-11-28T08:59:00Z", end), "2026-11-28T08:59:00Z"))
        .contains(Saying.ENDED);
    assertThat(due(DAY, readOn("2026-11-28T09:00:00Z", end), "2026-11-28T09:00:00Z")).isEmpty();
  }

  @Test
  void what_cannot_be_read_for_a_day_is_said_once_in_the_office_and_pages_nobody() {
    Instant since = Instant.parse("2026-11-05T20:00:00Z");
    Known blind = Known.NOTHING.failed("no answer", since);
    assertThat(said(CERTIFICATE, blind, "2026-12-27T12:00:00Z"))
        .containsExactly("2026-11-09T09:00:00Z TROUBLE");
    Known again = blind.failed("refused", since.plusSeconds(60));
    assertThat(again.trouble()).isEqualTo(new Known.Trouble("refused", since, null));
    assertThat(again.read(since, since).trouble()).isNull();
  }

  @Test
  void another_end_is_warned_of_from_the_beginning_and_a_later_one_is_a_renewal() {
    Known warned = warned(readOn("2026-11-01T00:00:00Z", "2026-11-27T12:00:00Z"));
    Instant later = Instant.parse("2027-11-27T12:00:00Z");
    assertThat(warned.isRenewedBy(later)).isTrue();
    assertThat(warned.isRenewedBy(Instant.parse("2026-11-20T12:00:00Z"))).isFalse();
    assertThat(readOn("2026-11-01T00:00:00Z", "2026-11-27T12:00:00Z").isRenewedBy(later)).isFalse();
    Known.Said said = new Known.Said(warned.said().warnedAt(), null, 7L);
    Known worked = new Known(warned.end(), warned.readAt(), warned.triedAt(), null, said);
    Known renewed = worked.read(later, Instant.parse("2026-11-20T00:00:00Z"));
    assertThat(renewed.said()).isEqualTo(new Known.Said(null, null, 7L));
    assertThat(warned.read(warned.end(), later).said()).isEqualTo(warned.said());
  }

  @Test
  void a_certificate_is_looked_at_every_hour_a_domain_twice_a_day_and_both_at_their_end() {
    Watch domain = new Watch.Domain("acme.test", WARN, null, 0);
    Known known = readOn("2026-11-01T00:00:00Z", "2026-11-27T12:00:00Z");
    assertThat(new Expiry(domain, Known.NOTHING).nextLook()).isEqualTo(Instant.EPOCH);
    assertThat(new Expiry(CERTIFICATE, known).nextLook()).isEqualTo("2026-11-01T01:00:00Z");
    assertThat(new Expiry(domain, known).nextLook()).isEqualTo("2026-11-01T12:00:00Z");
    Known atEnd = readOn("2026-11-27T11:30:00Z", "2026-11-27T12:00:00Z");
    assertThat(new Expiry(domain, atEnd).nextLook()).isEqualTo("2026-11-27T12:00:00Z");
    Known blind = known.failed("no answer", Instant.parse("2026-11-27T12:00:00Z"));
    assertThat(new Expiry(CERTIFICATE, blind).nextLook()).isEqualTo("2026-11-27T12:15:00Z");
    assertThat(new Expiry(domain, blind).nextLook()).isEqualTo("2026-11-28T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-06T11:59:59Z, FINE",
    "2026-11-06T12:00:00Z, SOON",
    "2026-11-27T11:59:59Z, SOON",
    "2026-11-27T12:00:00Z, ENDED"
  })
  void how_it_stands_is_told_by_the_clock(Instant now, Expiry.State expected) {
    Known known = readOn("2026-11-01T00:00:00Z", "2026-11-27T12:00:00Z");
    assertThat(new Expiry(CERTIFICATE, known).state(now)).isEqualTo(expected);
    assertThat(new Expiry(CERTIFICATE, Known.NOTHING).state(now)).isEqualTo(Expiry.State.UNKNOWN);
  }

  private static Known readOn(String at, String end) {
    return Known.NOTHING.read(Instant.parse(end), Instant.parse(at));
  }

  private static Known warned(Known known) {
    return known.after(Saying.WARNING, Instant.parse("2026-11-27T11:00:00Z"));
  }

  private static Optional<Saying> due(Watch watch, Known known, String now) {
    return new Expiry(watch, known).due(Instant.parse(now), OFFICE);
  }

  /** What is said from when it was last looked at, if nobody ever looks again. */
  private static List<String> said(Watch watch, Known known, String until) {
    List<String> said = new ArrayList<>();
    Known now = known;
    for (Instant at = known.triedAt(); at.isBefore(Instant.parse(until)); at = at.plus(OFTEN)) {
      Optional<Saying> due = new Expiry(watch, now).due(at, OFFICE);
      if (due.isPresent()) {
        said.add(at + " " + due.get());
        now = now.after(due.get(), at);
      }
    }
    return said;
  }

  /** Weekdays from 9 to 18. */
  private static Instant office(Instant at) {
    ZonedDateTime time = at.atZone(ZoneOffset.UTC);
    if (time.getHour() >= 18 || time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      return office(time.toLocalDate().plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
    return time.getHour() < 9 ? time.toLocalDate().atTime(9, 0).toInstant(ZoneOffset.UTC) : at;
  }
}
