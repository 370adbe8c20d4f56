package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisingSaidTimesTest {
  private static final Instant WRITTEN = Instant.parse("2026-03-02T12:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Span timeToDetect(String chat) {
    Story story = Chat.story(chat);
    Beginnings beginnings = new Beginnings(story, BERLIN);
    return new Durations(new Log(List.of()), story, beginnings).spans().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          errors since around 10:40 UTC            | 2026-03-02T10:40:00Z | since around 10:40 UTC
          it began at 10:40                        | 2026-03-02T09:40:00Z | began at 10:40
          since 11pm last night                    | 2026-03-01T22:00:00Z | since 11pm last night
          starting at 2:15 am PST nobody gets in   | 2026-03-02T10:15:00Z | starting at 2:15 am PST
          since 23:30 it has been slow             | 2026-03-01T22:30:00Z | since 23:30
          broken from 06:20 EST on                 | 2026-03-02T11:20:00Z | from 06:20 EST
          it started 5 minutes ago                 | 2026-03-02T11:55:00Z | started 5 minutes ago
          nobody gets in since 9                   | 2026-03-02T08:00:00Z | since 9
          since 9ish the queue grows               | 2026-03-02T08:00:00Z | since 9ish
          it has been slow since about 11.         | 2026-03-02T10:00:00Z | since about 11
          it started around 3 this morning         | 2026-03-02T02:00:00Z | started around 3
          since 10 last night it is down           | 2026-03-01T21:00:00Z | since 10 last night
          it started about half an hour ago        | 2026-03-02T11:30:00Z | started about half an hour ago
          """)
  void a_beginning_is_a_moment_and_the_words_for_it(String said, Instant at, String words) {
    assertThat(SaidTime.in(said, WRITTEN, BERLIN)).containsExactly(new SaidTime(at, words, true));
  }

  @Test
  void a_time_without_a_word_for_beginning_is_a_moment_only() {
    SaidTime time = SaidTime.in("restarted it at 11:10 UTC", WRITTEN, BERLIN).getFirst();
    assertThat(time.at()).isEqualTo(WRITTEN.minus(Duration.ofMinutes(50)));
    assertThat(time.beginning()).isFalse();
  }

  @Test
  void the_hour_of_a_copy_is_no_beginning() {
    assertThat(SaidTime.in("loading the dump from 03:00", WRITTEN, BERLIN).getFirst().beginning())
        .isFalse();
    assertThat(SaidTime.in("down from 9:10 to 9:50", WRITTEN, BERLIN).getFirst().beginning())
        .isTrue();
  }

  @Test
  void a_beginning_that_was_spoken_of_has_its_row_at_its_own_time() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: orders are failing with errors
            10:05 grace: errors since 9:40 UTC
            """);
    assertThat(draft.timeline().getFirst())
        .isEqualTo(
            new Row(
                Chat.at("09:40"),
                "It went on \"since 9:40 UTC\", as grace wrote at 10:05.",
                RowKind.MESSAGE,
                List.of("m1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "since version 10.40 it is slow",
        "from 12 to 14 servers",
        "ratio 3:75",
        "see db-10:40",
        "at 99:10",
        "13pm",
        "0am",
        "since 5% of them",
        "since 9 of them failed",
        "since 3 hosts are gone",
        "we started 5 pods",
        "the load is at 9"
      })
  void other_numbers_are_no_times(String said) {
    assertThat(SaidTime.in(said, WRITTEN, BERLIN)).isEmpty();
  }

  @Test
  void a_beginning_before_the_first_sign_gives_the_time_to_detect() {
    Span span =
        timeToDetect(
            """
            10:00 ada: orders are failing with errors
            10:05 grace: errors since 9:40 UTC
            """);
    assertThat(span)
        .isEqualTo(new Span("time_to_detect", Span.State.RECORDED, 1200L, List.of("m1", "m0")));
  }

  @Test
  void beginnings_that_contradict_each_other_make_the_length_inconsistent() {
    Span span =
        timeToDetect(
            """
            10:00 ada: orders are failing with errors
            10:05 grace: errors since 9:40 UTC
            10:09 linus: customers see errors since 8:10 UTC
            """);
    assertThat(span.state()).isEqualTo(Span.State.INCONSISTENT);
    assertThat(span.sources()).containsExactly("m1", "m2");
  }
}
