package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dennis is on call until Monday, 23 November 09:00; then Linus for a week, then Dennis again. */
class SwappingShiftsTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void open() {
    talk = new Talk(folder);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void two_swap_their_next_shifts_in_one_step() {
    assertThat(talk.types("linus", null, "/oncall swap @dennis"))
        .contains("Dennis is asked to swap: they take engineering from 2026-11-23 09:00 CET")
        .contains("you take it from 2026-11-30 09:00 CET to 2026-12-07 09:00 CET");
    assertThat(onCall("2026-11-24T12:00:00Z")).isEqualTo("linus");
    assertThat(talk.types("dennis", null, "/oncall cover number:1 answer:yes"))
        .contains("Thank you: you have swapped.");
    assertThat(onCall("2026-11-22T12:00:00Z")).isEqualTo("dennis");
    assertThat(onCall("2026-11-24T12:00:00Z")).isEqualTo("dennis");
    assertThat(onCall("2026-12-01T12:00:00Z")).isEqualTo("linus");
    assertThat(onCall("2026-12-08T12:00:00Z")).isEqualTo("linus");
  }

  @Test
  void a_time_says_which_shift_and_one_that_has_begun_is_swapped_from_now_on() {
    assertThat(
            talk.types("dennis", null, "/oncall swap @linus mine:now theirs:\"2026-12-08 12:00\""))
        .contains("they take engineering from 04:00 CET to 2026-11-23 09:00 CET")
        .contains("you take it from 2026-12-07 09:00 CET to 2026-12-14 09:00 CET");
  }

  @Test
  void what_was_declined_stays_as_it_was_and_the_first_answer_stands() {
    talk.types("linus", null, "/oncall swap @dennis");
    assertThat(talk.types("dennis", null, "/oncall cover number:1 answer:no"))
        .contains("Noted: the shifts stay where they are.");
    assertThat(talk.types("dennis", null, "/oncall cover number:1 answer:yes"))
        .contains("You have answered that already: the shifts stay where they are.");
    assertThat(onCall("2026-11-24T12:00:00Z")).isEqualTo("linus");
  }

  @Test
  void whom_there_is_nothing_to_swap_with_is_said() {
    assertThat(talk.types("linus", null, "/oncall swap @linus")).contains("A swap takes two");
    assertThat(talk.types("linus", null, "/oncall swap @margaret"))
        .contains("You are in no schedule");
    assertThat(talk.types("linus", null, "/oncall swap @margaret schedule:engineering"))
        .contains("They have no shift in engineering that could be swapped.");
    assertThat(talk.types("linus", null, "/oncall swap @dennis schedule:enginering"))
        .contains("There is no schedule 'enginering'; did you mean engineering?");
  }

  private String onCall(String at) {
    return talk.onCall
        .roster()
        .schedule("engineering")
        .orElseThrow()
        .with(talk.onCall.facts().covers())
        .onCallAt(Instant.parse(at))
        .orElseThrow()
        .key();
  }
}
