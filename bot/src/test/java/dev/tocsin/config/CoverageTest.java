package dev.tocsin.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Roster;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final int ALL = Integer.MAX_VALUE;
  private static final String PEOPLE =
      """
      company: { name: Acme, timezone: Europe/Berlin }
      people: { ada: { phone: "+15550100" }, grace: { ntfy: grace }, ghost: {} }
      founders: [ada]
      """;

  @Test
  void a_rotation_without_gaps_has_none_for_52_weeks() {
    Coverage coverage = coverage(layer("every: 1 week, starting: 2026-01-05, people: [ada]"));
    assertThat(coverage.gaps(ALL)).isEmpty();
    assertThat(coverage.until()).isEqualTo("2027-11-20T12:00:00Z");
  }

  @Test
  void each_gap_is_listed_with_its_local_times() {
    assertThat(coverage(layer("every: 1 week, starting: 2026-12-07, people: [ada]")).gaps(ALL))
        .containsExactly(
            "schedule night: nobody is on call from Sat 21 Nov 2026 13:00 CET to Mon 7 Dec 2026"
                + " 09:00 CET",
            "policy default: nobody but the founders would be woken from Sat 21 Nov 2026 13:00 CET"
                + " to Mon 7 Dec 2026 09:00 CET");
  }

  @Test
  void gaps_that_come_every_week_are_one_line_also_over_clock_changes() {
    assertThat(
            coverage(
                    layer(
                        "every: 1 week, starting: 2026-01-05, people: [ada], active: { days:"
                            + " monday-friday, from: 00:00, to: 00:00 }"))
                .gaps(ALL))
        .containsExactly(
            "schedule night: nobody is on call from Sat 21 Nov 2026 13:00 CET to Mon 23 Nov 2026"
                + " 00:00 CET",
            "schedule night: nobody is on call each week Sat 00:00 to Mon 00:00, 51 times from 28"
                + " Nov 2026 to 15 Nov 2027",
            "schedule night: nobody is on call from Sat 20 Nov 2027 00:00 CET to Sat 20 Nov 2027"
                + " 13:00 CET",
            "policy default: nobody but the founders would be woken from Sat 21 Nov 2026 13:00 CET"
                + " to Mon 23 Nov 2026 00:00 CET",
            "policy default: nobody but the founders would be woken each week Sat 00:00 to Mon"
                + " 00:00, 51 times from 28 Nov 2026 to 15 Nov 2027",
            "policy default: nobody but the founders would be woken from Sat 20 Nov 2027 00:00 CET"
                + " to Sat 20 Nov 2027 13:00 CET");
  }

  @Test
  void gaps_that_come_every_day_are_one_line_but_where_the_clocks_change() {
    String nights =
        "every: 1 week, starting: 2026-01-05, people: [ada], active: { from: 03:00, to: 02:00 }";
    assertThat(coverage(layer(nights)).gaps(ALL))
        .startsWith(
            "schedule night: nobody is on call each day 02:00 to 03:00, 126 times from 22 Nov 2026"
                + " to 27 Mar 2027",
            "schedule night: nobody is on call each day 02:00 to 03:00, 237 times from 29 Mar 2027"
                + " to 20 Nov 2027")
        .hasSize(4);
  }

  @Test
  void gaps_that_are_there_only_while_clocks_differ_are_found() {
    String sun =
        "every: 1 day, starting: 2026-01-05, people: [ada], active: { from: 08:00, to: 20:00 } },"
            + " { every: 1 day, starting: 2026-01-05, timezone: America/New_York, people: [grace],"
            + " active: { from: 14:00, to: 02:00 }";
    assertThat(coverage(layer(sun)).gaps(ALL))
        .startsWith(
            "schedule night: nobody is on call each day 07:00 to 08:00, 13 times from 15 Mar 2027"
                + " to 27 Mar 2027",
            "schedule night: nobody is on call each day 07:00 to 08:00, 7 times from 31 Oct 2027 to"
                + " 6 Nov 2027");
  }

  @Test
  void gaps_of_no_rule_are_counted_where_there_are_too_many() {
    String odd = layer("every: 5 hours, starting: 2026-01-05, people: [ada, ghost]");
    assertThat(coverage(odd).gaps(10))
        .hasSize(11)
        .last()
        .asString()
        .matches(
            "policy default: nobody but .* would be woken 8\\d\\d more times: --all lists them");
  }

  @Test
  void hours_that_no_step_is_for_are_a_gap_of_the_policy() {
    String rotation = layer("every: 1 week, starting: 2026-01-05, people: [ada]");
    String office =
        rotation.replace("[schedule:night] }", "[schedule:night], during: office }")
            + "hours: { office: { days: monday-friday, from: \"00:00\", to: \"00:00\" } }\n";
    assertThat(coverage(office).gaps(ALL))
        .contains(
            "policy default: nobody but the founders would be woken each week Sat 00:00 to Mon"
                + " 00:00, 51 times from 28 Nov 2026 to 15 Nov 2027");
  }

  @Test
  void a_cover_that_was_agreed_on_fills_a_gap() {
    Roster roster = roster(layer("every: 1 week, starting: 2026-12-07, people: [ada]"));
    Cover cover =
        new Cover(
            "night",
            roster.staff().person("grace").orElseThrow(),
            NOW,
            Instant.parse("2026-12-07T08:00:00Z"));
    assertThat(new Coverage(roster, List.of(cover), NOW).gaps(ALL)).isEmpty();
  }

  @Test
  void whoever_cannot_be_reached_fills_no_gap_of_a_policy() {
    assertThat(coverage(layer("every: 1 week, starting: 2026-01-05, people: [ghost]")).gaps(ALL))
        .containsExactly(
            "policy default: nobody but the founders would be woken from Sat 21 Nov 2026 13:00 CET"
                + " to Sat 20 Nov 2027 13:00 CET");
  }

  @Test
  void a_person_in_two_schedules_at_once_is_said_once_with_the_first_time() {
    String two =
        """
        schedules:
          one: { layers: [{ every: 1 week, starting: 2026-01-05, people: [ada, grace] }] }
          two: { layers: [{ every: 1 week, starting: 2026-01-05, people: [grace, ada, grace] }] }
        """;
    assertThat(coverage(two).doubles())
        .containsExactly(
            "grace is on call for one and two at once from Sat 21 Nov 2026 13:00 CET to Mon 23 Nov"
                + " 2026 09:00 CET, and 17 more times within a year",
            "ada is on call for one and two at once from Mon 23 Nov 2026 09:00 CET to Mon 30 Nov"
                + " 2026 09:00 CET, and 8 more times within a year");
  }

  private static Coverage coverage(String schedules) {
    return new Coverage(roster(schedules), List.of(), NOW);
  }

  private static Roster roster(String schedules) {
    return ConfigFiles.good(PEOPLE + schedules).roster();
  }

  private static String layer(String layer) {
    return "schedules: { night: { layers: [{ "
        + layer
        + " }] } }\npolicies: { default: { steps: [{ page: [schedule:night] }] } }\n";
  }
}
