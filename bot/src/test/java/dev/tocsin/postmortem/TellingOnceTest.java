package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TellingOnceTest {
  private static final List<SectionName> EVENTS =
      List.of(
          SectionName.IMPACT,
          SectionName.DETECTION,
          SectionName.ROOT_CAUSE,
          SectionName.RESOLUTION);

  static List<Incident> all() {
    return Incident.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void no_lesson_repeats_a_sentence_of_the_course_of_events(Incident incident) {
    Draft draft = incident.draft();
    Set<String> told = new HashSet<>();
    EVENTS.forEach(section -> told.addAll(Chat.texts(draft, section)));
    for (SectionName lesson : List.of(SectionName.WENT_BADLY, SectionName.CONTRIBUTING_FACTORS)) {
      assertThat(Chat.texts(draft, lesson)).doesNotContainAnyElementsOf(told);
    }
  }

  @Test
  void a_lesson_gives_way_to_the_event_and_not_an_action_item() {
    OnceTold once = new OnceTold();
    List<Told> same = List.of(new Told(Chat.at("10:00"), "the queue was full", List.of("m0")));
    assertThat(once.of(SectionName.IMPACT, same)).isEqualTo(same);
    assertThat(once.of(SectionName.WENT_BADLY, same)).isEmpty();
    assertThat(once.of(SectionName.ACTION_ITEMS, same)).isEqualTo(same);
  }

  @Test
  void what_is_still_to_be_done_is_not_told_as_if_it_were_over() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:10 grace: restarted the workers
            10:20 ada: the shop is back to normal
            10:30 grace: we need a test with mixed case ids
            """);
    assertThat(Chat.texts(draft, SectionName.ACTION_ITEMS))
        .contains("grace: \"we need a test with mixed case ids\"");
  }

  @Test
  void whether_others_see_it_too_is_no_open_question() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: is anyone else having a weird day with the catalogue?
            10:02 grace: customers can't log in, every page is blank
            10:10 grace: restarted the workers
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.OPEN_QUESTIONS))
        .noneMatch(text -> text.contains("weird day"));
    assertThat(Chat.sources(draft, SectionName.IMPACT)).doesNotContain("m0");
  }

  @Test
  void what_is_asked_while_it_is_looked_for_is_no_impact() {
    Draft draft =
        Chat.draft(
            """
            21:14 ada: orders are failing with errors, 4 of the last 10 came out blank
            21:20 olaf: blank how? white, or missing one colour?
            21:46 olaf: restarted the workers
            22:05 ada: the shop is back to normal
            """);
    assertThat(Chat.sources(draft, SectionName.IMPACT)).contains("m0").doesNotContain("m1");
  }
}
