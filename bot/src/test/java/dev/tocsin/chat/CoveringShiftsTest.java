package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dennis is on call until Monday, 23 November 09:00; then Linus is for a week. */
class CoveringShiftsTest {
  private static final String SPAN =
      " from:\"2026-11-21 10:00\" to:\"2026-11-30 09:00\" schedule:engineering";

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
  void only_the_askers_own_shifts_are_taken_over() {
    assertThat(talk.types("linus", null, "/oncall cover @margaret" + SPAN))
        .contains("Margaret is asked to take over engineering from 2026-11-23 09:00");
    talk.types("margaret", null, "/oncall cover number:1 answer:yes");

    assertThat(onCall("2026-11-22T12:00:00Z")).isEqualTo("dennis");
    assertThat(onCall("2026-11-24T12:00:00Z")).isEqualTo("margaret");
    assertThat(onCall("2026-11-30T12:00:00Z")).isEqualTo("dennis");
  }

  @Test
  void a_weekday_that_it_ends_on_is_the_next_one_after_it_begins() {
    assertThat(
            talk.types(
                "linus", null, "/oncall cover @margaret from:\"friday 18:00\" to:\"monday 09:00\""))
        .contains("from 2026-11-27 18:00", "to 2026-11-30 09:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @margaret from:+2h to:+1h                                    | must be later than `from`, 06:00 CET
          @margaret from:"2026-11-20 10:00" to:"2026-11-20 12:00"      | That is over since 2026-11-20 12:00 CET
          @dennis from:+1h to:+2h                                      | A cover takes two
          @margaret from:tomorrow to:+2h                               | `from:"tomorrow 09:00"`
          """)
  void what_nobody_can_take_over_is_refused_with_its_times(String words, String why) {
    assertThat(talk.types("dennis", null, "/oncall cover " + words)).contains(why);
    assertThat(talk.onCall.covers().find(1)).isEmpty();
  }

  @Test
  void what_was_taken_over_can_be_handed_on() {
    talk.types("linus", null, "/oncall cover @margaret" + SPAN);
    talk.types("margaret", null, "/oncall cover number:1 answer:yes");
    talk.types("margaret", null, "/oncall cover @grace" + SPAN);
    talk.types("grace", null, "/oncall cover number:2 answer:yes");

    assertThat(onCall("2026-11-22T12:00:00Z")).isEqualTo("dennis");
    assertThat(onCall("2026-11-24T12:00:00Z")).isEqualTo("grace");
  }

  @Test
  void whoever_has_no_shift_has_none_to_hand_over() {
    assertThat(talk.types("grace", null, "/oncall cover @margaret" + SPAN))
        .contains("no shift of yours");
    assertThat(talk.types("robin", null, "/oncall cover @margaret" + SPAN))
        .contains("Only people in the configuration");
    assertThat(talk.onCall.covers().find(1)).isEmpty();
  }

  @Test
  void two_who_ask_at_once_get_two_numbers() {
    talk.types("linus", null, "/oncall cover @margaret" + SPAN);
    talk.storage.<Void>write(
        tx -> {
          tx.keys().put("covers", "0");
          return null;
        });

    talk.types("dennis", null, "/oncall cover @margaret" + SPAN);

    assertThat(talk.onCall.covers().find(1).orElseThrow().asker()).isEqualTo("linus");
    assertThat(talk.onCall.covers().find(2).orElseThrow().asker()).isEqualTo("dennis");
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
