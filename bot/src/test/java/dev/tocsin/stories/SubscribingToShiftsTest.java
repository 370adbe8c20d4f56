package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has which shift is in people's own calendars. */
class SubscribingToShiftsTest {
  private static final String PUBLIC = "https://tocsin.acme.test";
  private static final Pattern ADDRESS = Pattern.compile(PUBLIC + "(/calendar/[\\w.-]+\\.ics)");

  @TempDir Path folder;

  private RunningTocsin start() {
    return RunningTocsin.on(folder).with(Map.of("TOCSIN_PUBLIC_URL", PUBLIC)).start();
  }

  @Test
  void a_calendar_of_ones_own_has_all_of_ones_shifts_and_no_others() {
    try (var tocsin = start()) {
      String feed = asks(tocsin, "margaret", "/oncall calendar");
      HttpResponse<String> answer = tocsin.get(feed);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("text/calendar;charset=UTF-8");
      assertThat(answer.body())
          .startsWith("BEGIN:VCALENDAR\r\n")
          .contains("X-WR-CALNAME:On call: Margaret\r\n")
          .contains("SUMMARY:On call: engineering\r\n", "SUMMARY:On call: customer-success\r\n")
          .doesNotContain("Linus", "Dennis");
      assertThat(uids(answer.body())).isEqualTo(uids(tocsin.get(feed).body())).isNotEmpty();
    }
  }

  @Test
  void the_calendar_of_a_schedule_has_everyones_shifts_with_what_was_agreed_on() {
    try (var tocsin = start()) {
      String feed = asks(tocsin, "linus", "/oncall calendar engineering");
      assertThat(tocsin.get(feed).body())
          .contains("SUMMARY:Linus: engineering", "SUMMARY:Margaret: engineering")
          .doesNotContain("Grace");
      graceCovers(tocsin);
      assertThat(tocsin.get(feed).body()).contains("SUMMARY:Grace: engineering");
    }
  }

  @Test
  void who_has_the_calendar_gets_it_again_only_once_it_has_changed() {
    try (var tocsin = start()) {
      String feed = asks(tocsin, "grace", "/oncall calendar engineering");
      HttpResponse<String> first = tocsin.get(feed);
      String known = first.headers().firstValue("ETag").orElseThrow();
      tocsin.practice().fastForward(Duration.ofSeconds(2));
      HttpResponse<String> second = tocsin.get(feed, Map.of("If-None-Match", known));
      assertThat(second.statusCode()).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      graceCovers(tocsin);
      HttpResponse<String> third = tocsin.get(feed, Map.of("If-None-Match", known));
      assertThat(third.statusCode()).isEqualTo(200);
      assertThat(third.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(known);
      assertThat(uids(third.body()).split(",")).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_new_address_ends_the_old_one_and_nothing_else_opens_a_calendar() {
    try (var tocsin = start()) {
      String old = asks(tocsin, "margaret", "/oncall calendar");
      String other = asks(tocsin, "linus", "/oncall calendar");
      assertThat(tocsin.get(old).statusCode()).isEqualTo(200);
      tocsin.practice().seat("margaret", "general").types("/oncall calendar renew:yes");
      tocsin.practice().seat("margaret", "general").expect("The old address is worthless now.");
      assertThat(tocsin.get(old).statusCode()).isEqualTo(404);
      assertThat(tocsin.get(other).statusCode()).isEqualTo(200);
      assertThat(tocsin.get(other.replace(".ics", "A.ics")).statusCode()).isEqualTo(404);
      assertThat(tocsin.get("/calendar/x.ics").statusCode()).isEqualTo(404);
      tocsin
          .practice()
          .seat("linus", "general")
          .types("/oncall calendar engineering renew:yes")
          .expect("Only admins can renew the address of a schedule's calendar");
    }
  }

  @Test
  void without_a_public_address_there_are_no_calendars_and_that_is_said() {
    try (var tocsin = RunningTocsin.on(folder).start()) {
      tocsin
          .practice()
          .seat("linus", "general")
          .types("/oncall calendar")
          .expect("Calendars are off: TOCSIN_PUBLIC_URL is not set");
      assertThat(tocsin.get("/calendar/x.ics").statusCode()).isEqualTo(404);
      assertThat(tocsin.health("links").toString()).contains("calendar feeds");
    }
  }

  /** Whoever has the shift asks her. */
  private static void graceCovers(RunningTocsin tocsin) {
    PracticeTalk practice = tocsin.practice();
    for (String holder : new String[] {"linus", "margaret", "dennis"}) {
      practice
          .seat(holder, "general")
          .types("/oncall cover @grace from:+1h to:+400h schedule:engineering");
    }
    practice.seat("grace", "incidents").expect("asks you to take over");
    practice.seat("grace", "general").types("/oncall cover number:1 answer:yes");
  }

  private static String asks(RunningTocsin tocsin, String person, String words) {
    PracticeTalk.Seat seat = tocsin.practice().seat(person, "general");
    seat.types(words).expect("/calendar/");
    Matcher address = ADDRESS.matcher(String.join("\n", seat.messages()));
    assertThat(address.find()).isTrue();
    return URI.create(address.group(1)).toString();
  }

  private static String uids(String calendar) {
    return String.join(",", calendar.lines().filter(line -> line.startsWith("UID:")).toList());
  }
}
