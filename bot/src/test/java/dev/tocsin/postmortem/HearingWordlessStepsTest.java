package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingWordlessStepsTest {
  private static Story told(String step, String then) {
    return Chat.story(
        """
        10:00 ada: the pump is down, customers get errors
        10:20 grace: %s
        10:25 ada: %s
        """
            .formatted(step, then));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "old cable back in, lights green",
        "new fuse, pump runs",
        "3.1 back on both boards - works",
        "valve bridged, water flows",
        "spare belt in"
      })
  void what_was_put_in_is_a_step_where_it_is_seen_to_help(String step) {
    assertThat(Fitted.isStep(told(step, "the pump is back to normal"), 1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new fuse, blew again",
        "grace back",
        "the new fuse is in the car, all good",
        "hold on",
        "new errors on both boards",
        "spare belt should be in by noon"
      })
  void what_did_not_help_or_is_no_step_is_none(String said) {
    assertThat(Fitted.isStep(told(said, "still down"), 1)).isFalse();
  }

  @Test
  void a_spare_part_whose_success_nobody_tells_is_none() {
    assertThat(Fitted.isStep(told("spare belt in", "the pump is still down"), 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "another pump down",
        "second crash",
        "fresh errors on",
        "new alert in, not good",
        "new release broken",
        "power back on, everything works"
      })
  void bad_news_and_what_comes_back_by_itself_are_none(String said) {
    assertThat(Fitted.isStep(told(said, "the pump is back to normal"), 1)).isFalse();
  }

  @Test
  void where_another_step_lies_between_it_and_the_end_it_is_none() {
    Story story =
        Chat.story(
            """
            10:00 ada: the pump is down, customers get errors
            10:20 grace: old licence on
            10:22 linus: restarted the board
            10:25 ada: the pump is back to normal
            """);
    assertThat(Fitted.isStep(story, 1)).isFalse();
  }

  @Test
  void it_is_the_last_step_of_the_summary_and_stands_under_the_resolution() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the pump is down, customers get errors
            10:05 grace: restarted the board
            10:20 grace: new fuse, pump runs
            10:25 ada: the pump is back to normal
            """);
    assertThat(Chat.sources(draft, SectionName.RESOLUTION)).contains("m2");
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .startsWith("The last step on record was by grace at 10:20: \"new fuse, pump runs\"");
  }

  @Test
  void who_says_in_one_what_they_did_and_that_it_is_over_did_the_last_step() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the pump is down, customers get errors
            10:20 grace: restarted the board, the pump is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .startsWith("At 10:20 grace restarted the board; grace said at 10:20 that it was over");
  }
}
