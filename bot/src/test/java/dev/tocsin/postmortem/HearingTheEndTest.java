package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearingTheEndTest {
  private static Story after(String text) {
    return Chat.story("10:00 ada: the shop is down with errors\n10:10 grace: " + text + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "starting the restore of the orders",
        "we need to restore the orders from the dump",
        "restoring the orders, ETA half an hour",
        "recovery will take an hour",
        "trying to recover the disk",
        "failback is done",
        "import is done",
        "I'm back online",
        "back to square one",
        "dropping the old index",
        "restore at 40%",
        "the dump cannot be restored",
        "first customers are back"
      })
  void what_is_begun_planned_or_partly_so_is_no_end(String text) {
    assertThat(after(text).end()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fixed",
        "resolved",
        "that fixed it",
        "problem solved",
        "all orders visible now",
        "the shop is back up",
        "all done"
      })
  void a_whole_sentence_that_says_so_is_an_end(String text) {
    assertThat(after(text).end()).isEqualTo(1);
    assertThat(after(text).isAllClear(1)).isTrue();
  }

  @Test
  void a_step_after_which_it_was_still_broken_is_not_what_ended_it() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:05 grace: restarted the workers
            10:10 ada: the shop is still down
            10:30 ada: the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .startsWith("What fixed it is not established");
  }

  @Test
  void a_guess_at_what_was_done_is_no_step() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:05 grace: probably the cleanup job deleted the catalogue
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .startsWith("What ended it, and after how long, is not established");
  }

  @Test
  void an_end_in_less_plain_words_is_told_as_a_report_of_recovery() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:20 ada: the queue is drained. Orders should be fine soon. I will look at it later.
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .contains("ada reported recovery at 10:20")
        .doesNotContain("that it was over");
  }
}
