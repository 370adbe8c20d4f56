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
        "first customers are back",
        "their status page is green",
        "provider's status page: all green, of course",
        "my shift is over, linus has taken over",
        "calls stopped coming in at all now",
        "the queue is empty, nothing comes in from the till",
        "we closed for the day, the staff went home",
        "screens in hall 2 all out again",
        "all shops are in the same state",
        "all tiles are back to front",
        "everything has to be delivered from the spare host",
        "everything caught in the spam filter",
        "only the south uses that node, that's why the other sites are ok",
        "network says hall 3 is done and everything is up. So it isn't the network.",
        "ordered a new one, we are back in an hour",
        "should be up and working by 5",
        "everything back at 14:00 they say",
        "all back by nine I hope",
        "we're back online at 15:30",
        "everything should be working again shortly",
        "a limit would have stopped this",
        "an index could have prevented it, nothing is stopped"
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the shop was back up in 5 minutes",
        "things should be fine now - a letter will go out shortly",
        "everything is back, we'll write it up tomorrow"
      })
  void what_is_so_now_is_an_end_whatever_is_still_to_come(String text) {
    assertThat(after(text).end()).isEqualTo(1);
  }

  @Test
  void a_step_told_at_length_with_what_it_mended_is_no_all_clear() {
    String step = "restarted the till, the shop is back to normal";
    assertThat(after(step).isAllClear(1)).isTrue();
    String more =
        " for all who ask the new table and have their tills next to the door since we moved it";
    assertThat(after(step + more).isAllClear(1)).isFalse();
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "back",
        "Back!",
        "we're back",
        "we are back",
        "up again",
        "all good now",
        "all good now, the queue is gone",
        "queue's drained",
        "fixed now",
        "results are there again",
        "payments go through again",
        "back in business",
        "the queue has been worked off",
        "Telemetry complete. Everything is in normal operation."
      })
  void terse_words_of_those_who_were_cut_off_are_an_end(String text) {
    assertThat(after("restarted the workers\n10:20 linus: " + text).isAllClear(2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "routes are out",
        "routes are out, printing",
        "order the battery today, and an automatic switch-over",
        "I'll take over",
        "looking it over",
        "back in 5",
        "restored the config from the backup of last week",
        "orders have not been sent since 8:47",
        "back from lunch",
        "I'm back",
        "we're back to 500s",
        "the error is back",
        "alerts are back",
        "we'll be back up soon",
        "the queue isn't drained",
        "nope, machines come up and go away after a minute"
      })
  void what_only_sounds_like_an_end_is_none(String text) {
    assertThat(after("restarted the workers\n10:20 linus: " + text).end()).isEqualTo(-1);
  }

  @Test
  void what_looks_fine_before_anything_was_done_is_no_end() {
    assertThat(after("the index looks fine").end()).isEqualTo(-1);
    assertThat(after("the index looks fine again").end()).isEqualTo(1);
    assertThat(after("rebuilt the index\n10:20 grace: the index looks fine").end()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"the errors are back", "alerts are back since 10:19"})
  void what_comes_back_contradicts_the_word_that_it_is_over(String text) {
    Story story = after("restarted the workers\n10:15 ada: all good now\n10:20 linus: " + text);
    assertThat(story.relapse(2)).isEqualTo(3);
    assertThat(story.end()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backlog is 0, everything delivered",
        "all tills ok",
        "queue is empty. logins normal",
        "latency 40 ms, nobody waiting",
        "running for an hour, calling it mitigated"
      })
  void once_something_was_done_that_nothing_waits_any_more_is_an_end(String text) {
    Story story =
        Chat.story(
            """
            10:00 ada: the shop is down with errors
            10:05 grace: restarted the workers
            10:10 ada: %s
            """
                .formatted(text));
    assertThat(story.end()).isEqualTo(2);
    assertThat(story.isAllClear(2)).isTrue();
  }
}
