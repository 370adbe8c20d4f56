package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingWhatIsToBeDoneTest {
  private static Story story(String during, String after) {
    return Story.of(
        Chat.lines(
            """
            10:00 ada: the shop is down with errors
            10:05 grace: %s
            10:10 grace: restarted the till service
            10:20 ada: all is back to normal
            11:00 linus: %s
            """
                .formatted(during, after)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actions: drain the tills before each release. A second till in the test shop",
        "for later: two people for every change of the tills",
        "Retro notes: the tills restart by themselves",
        "right, what now. (1) restart tills by themselves (2) a page when one is down"
      })
  void what_is_listed_when_it_is_over_is_still_to_be_done(String text) {
    assertThat(story("looking", text).line(4).isOnlyTasks()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What happened: 1) the key expired at noon 2) the reminder went to an old address",
        "Numbers for the review: 1) 1,200 failed sales 2) 20 minutes",
        "Damage: 1. 1,200 sales failed 2. 40 shops closed early",
        "it was (1) the key of the till, which expired (2) the old address",
        "Next: the key of the till is the root cause, it expired at noon",
        "Later: 502 for all shops in the north, they can't sell"
      })
  void what_tells_why_and_what_it_did_is_no_list_of_tasks(String text) {
    assertThat(story("looking", text).line(4).isOnlyTasks()).isFalse();
  }

  @Test
  void causes_and_figures_counted_off_after_the_end_are_kept() {
    String of = "10:00 ada: the tills show errors\n10:20 ada: all is back to normal\n11:00 linus: ";
    Draft why = Chat.draft(of + "What happened: 1) the certificate expired 2) no alert saw it");
    assertThat(Chat.sources(why, SectionName.ROOT_CAUSE)).contains("m2");
    assertThat(Chat.sources(why, SectionName.ACTION_ITEMS)).doesNotContain("m2");

    Draft many = Chat.draft(of + "Numbers: 1) 1,200 failed orders 2) 30 shops hit");
    assertThat(Chat.sources(many, SectionName.IMPACT)).contains("m2");
    assertThat(Chat.sources(many, SectionName.ACTION_ITEMS)).doesNotContain("m2");
  }

  @Test
  void the_same_words_before_the_end_tell_what_is_done() {
    assertThat(story("actions: restarted the till", "fine").line(1).isOnlyTasks()).isFalse();
  }

  @Test
  void who_counts_off_what_was_done_names_no_tasks() {
    String told = "I (1) restarted the till service (2) removed the old till from the pool";
    assertThat(story("looking", told).line(4).isOnlyTasks()).isFalse();
  }

  @Test
  void what_is_called_an_action_item_is_one_wherever_it_stands() {
    assertThat(Chat.line("ada", "that's an action item: page on handshakes").isOnlyTasks())
        .isTrue();
  }

  @Test
  void what_may_be_done_tells_neither_why_nor_what_was_done() {
    Line line =
        Chat.line("ada", "options: (1) restart it (2) the cache broke since the release, drop it");
    assertThat(line.about(Topic.CAUSE)).isZero();
    assertThat(line.about(Topic.ACTION)).isZero();
    assertThat(line.about(Topic.INTENT)).isPositive();
  }
}
