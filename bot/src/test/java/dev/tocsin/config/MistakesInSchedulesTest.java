package dev.tocsin.config;

import static dev.tocsin.config.ConfigFiles.said;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesInSchedulesTest {

  private static final String LAYER =
      "every: 1 week, starting: 2026-01-05, handoff: { day: monday, at: 09:00 }, people: [ada]";

  @Test
  void the_layer_they_are_made_in_is_fine_without_them() {
    assertThat(said(layer(LAYER))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          every: 1 week | every: 1 fortnight | every: '1 fortnight' is not a rhythm: write 1 week, 1 day, 12 hours or 1 month
          every: 1 week, | | : 'every' is missing
          starting: 2026-01-05, | | : 'starting' is missing
          starting: 2026-01-05 | starting: 5 January | starting: '5 January' is not a date: write it as 2026-01-05
          starting: 2026-01-05 | starting: 2026-01-07 | handoff.day: 'starting: 2026-01-07' is a wednesday: start on 2026-01-05 or 2026-01-12
          every: 1 week | every: 12 hours | handoff.day: only a rotation by weeks hands off on a weekday: leave 'day' out
          day: monday | day: mondey | handoff.day: unknown day 'mondey'; did you mean monday?
          at: 09:00 | at: 9am | handoff.at: '9am' is not a time of day: write "09:00"
          at: 09:00 | at: 25:00 | handoff.at: '25:00' is not a time of day: write "09:00"
          [ada] | [] | people: a rotation of nobody: name at least one person
          [ada] | [adda] | people[0]: unknown person 'adda'; did you mean ada?
          , people: [ada] | | : 'people' is missing
          people | poeple: [ada], people | poeple: unknown key 'poeple'; did you mean people?
          people | active: { days: [] , from: 09:00, to: 17:00 }, people | active.days: name at least one day, such as monday-friday
          people | active: { days: workdays, from: 09:00, to: 17:00 }, people | active.days: unknown day 'workdays'; known: friday, monday, saturday, sunday, thursday, tuesday, wednesday
          people | active: { days: monday-fryday, from: 09:00, to: 17:00 }, people | active.days: unknown day 'fryday'; did you mean friday?
          people | active: { from: 09:00 }, people | active: 'to' is missing
          people | active: [{ to: 09:00 }], people | active[0]: 'from' is missing
          """)
  void a_wrong_rotation_is_answered_with_a_right_one(String right, String wrong, String answer) {
    String replaced = LAYER.replace(right, wrong == null ? "" : wrong);
    String expected = "schedules.night.layers[0]." + answer;
    assertThat(said(layer(replaced)))
        .singleElement()
        .asString()
        .endsWith(expected.replace("].:", "]:"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          https://calendar.test/a.ics, people: [ada] | .people: the calendar behind 'ical' says so already: leave this out
          https://calendar.test/a.ics, every: 1 week | .every: the calendar behind 'ical' says so already: leave this out
          calendar | .ical: 'calendar' is not a calendar: write https://example.com/feed.ics or a file.ics
          ftp://calendar.test/a.ics | .ical: 'ftp://calendar.test/a.ics' is not an address: write https://example.com/path
          """)
  void a_wrong_calendar_is_answered_with_a_right_one(String calendar, String answer) {
    assertThat(said(layer("ical: " + calendar)))
        .singleElement()
        .asString()
        .endsWith("schedules.night.layers[0]" + answer);
    assertThat(
            said(layer("ical: webcal://calendar.test/a.ics, active: { from: 09:00, to: 17:00 }")))
        .isEmpty();
    assertThat(said(layer("ical: rota.ics"))).isEmpty();
  }

  @Test
  void notices_of_handoffs_go_to_people_to_the_room_or_nowhere() {
    String fine = layer(LAYER).replace("}] }", "}], notices: room }");
    assertThat(said(fine)).isEmpty();
    assertThat(said(fine.replace("room", "rom")))
        .singleElement()
        .asString()
        .endsWith("schedules.night.notices: unknown kind of notices 'rom'; did you mean room?");
  }

  @Test
  void a_schedule_needs_a_layer() {
    assertThat(said(ConfigFiles.MINIMAL + "schedules: { night: { layers: [] }, day: {} }\n"))
        .containsExactly(
            "7:31 schedules.night.layers: a schedule needs a layer",
            "7:42 schedules.day: 'layers' is missing");
    assertThat(
            said(
                ConfigFiles.MINIMAL
                    + "schedules: { night: { timezone: Nowhere, layers: nobody } }\n"))
        .first()
        .asString()
        .startsWith("7:33 schedules.night.timezone: unknown zone 'Nowhere'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          person: adda, from: 2026-12-24 09:00, to: 2026-12-25 09:00 | [0].person: unknown person 'adda'; did you mean ada?
          person: ada, from: tomorrow, to: 2026-12-25 09:00 | [0].from: 'tomorrow' is not a date with a time: write it as "2026-12-24 18:00"
          person: ada, from: 2026-12-24 09:00, to: 2026-12-25 | [0].to: '2026-12-25' is not a date with a time: write it as "2026-12-24 18:00"
          person: ada, from: 2026-12-24 09:00 | [0]: 'to' is missing
          person: ada, from: 2026-12-25 09:00, to: 2026-12-24 09:00 | [0]: an override must end after it begins
          """)
  void a_wrong_override_is_answered_with_a_right_one(String override, String answer) {
    assertThat(said(overrides("{ " + override + " }")))
        .singleElement()
        .asString()
        .endsWith("schedules.night.overrides" + answer);
  }

  @Test
  void overrides_must_not_overlap_but_may_touch() {
    String first = "{ person: ada, from: 2026-12-24 09:00, to: 2026-12-25 09:00 }";
    String touching = "{ person: ada, from: 2026-12-25 09:00, to: 2026-12-26 09:00 }";
    String overlapping = "{ person: ada, from: 2026-12-25 08:59, to: 2026-12-26 09:00 }";
    assertThat(said(overrides(first + ", " + touching))).isEmpty();
    assertThat(said(overrides(touching + ", " + first))).isEmpty();
    assertThat(said(overrides(first + ", " + overlapping)))
        .singleElement()
        .asString()
        .endsWith("overlaps the override of ada: leave each moment to one of them");
  }

  private static String layer(String layer) {
    return ConfigFiles.MINIMAL + "schedules: { night: { layers: [{ " + layer + " }] } }\n";
  }

  private static String overrides(String overrides) {
    return layer(LAYER).replace("}] }", "}], overrides: [" + overrides + "] }");
  }
}
