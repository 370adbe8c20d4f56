package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummarisingTheEndTest {
  @Test
  void an_end_that_nobody_spoke_of_is_called_not_established() {
    Draft draft = Chat.draft("10:00 ada: the shop is down with errors");
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .isEqualTo(
            "What ended it, and after how long, is not established: no word that it was over was"
                + " found at 10:00.");
  }

  @Test
  void how_long_it_took_is_told_with_the_end() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:10 grace: restarted the workers
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .isEqualTo(
            "At 10:10 grace restarted the workers; ada said at 10:20 that it was over, 20 min after"
                + " the first sign.");
  }

  @Test
  void an_all_clear_that_would_be_cut_short_is_told_by_who_and_when() {
    String clear = "the shop is back to normal for me and for you";
    String talk = "10:00 ada: the shop is down with errors\n10:20 grace: ";
    String more = " and my colleagues who tried it say that their orders go through".repeat(3);
    assertThat(Chat.texts(Chat.draft(talk + clear), SectionName.SUMMARY).getLast())
        .endsWith("after the first sign: \"" + clear + "\"");
    assertThat(Chat.texts(Chat.draft(talk + clear + more), SectionName.SUMMARY).getLast())
        .isEqualTo(
            "What fixed it is not established; grace said at 10:20 that it was over, 20 min after"
                + " the first sign.");
  }

  @Test
  void a_last_step_in_too_many_words_is_named_by_who_and_when() {
    String step = "restarted every worker of the queue that takes the orders of the shops ";
    String talk =
        "10:00 ada: the shop is down with errors\n10:10 linus: \"" + step.repeat(4) + "\"";
    Draft draft = Chat.draft(talk + "\n10:20 grace: the shop is back to normal");
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .isEqualTo(
            "The last step, by linus at 10:10, stands under the resolution; grace said at 10:20"
                + " that it was over, 20 min after the first sign.");
  }

  @Test
  void what_is_tidied_up_when_it_is_well_again_is_not_named_as_the_cure() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:10 grace: restarted the workers
            10:12 ada: the shop is back to normal
            10:30 grace: removed the old dumps from db-3
            10:40 ada: everything works again, we are back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .startsWith("At 10:10 grace restarted the workers; ada said at 10:40 that it was over");
  }

  @Test
  void how_long_it_had_gone_on_is_told_where_the_history_ends_without_an_end() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:10 grace: restarted the workers
            10:40 linus: I asked the vendor
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .isEqualTo(
            "At 10:10 grace restarted the workers; no word that it was over was found after it, and"
                + " the history ends at 10:40, 40 min after the first sign.");
  }

  @Test
  void a_recovery_in_less_plain_words_is_told_with_its_length_and_since_when_it_holds() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:40 ada: As of 10:19 the shop is back to normal. Orders should be fine. We look on.
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .contains("ada reported recovery at 10:40, 40 min after the first sign: \"As of 10:19\"");
  }

  @Test
  void since_when_it_was_over_is_told_in_the_words_of_who_says_so() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:10 grace: restarted the workers
            10:40 ada: as of 10:19 the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .endsWith(
            "ada said at 10:40, 40 min after the first sign, that it was over \"as of 10:19\".");
    assertThat(draft.durations())
        .contains(new Span("time_to_resolve", Span.State.RECORDED, 19 * 60L, List.of("m0", "m2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the shop is back to normal, the queue that had grown by 10:19 is empty | false
          the shop was back to normal by 10:19                                   | true
          by 10:19 everything was back to normal                                 | true
          """)
  void by_then_it_was_over_only_beside_the_word_for_it(String said, boolean over) {
    Draft draft =
        Chat.draft(
            "10:00 ada: the shop is down with errors\n10:10 grace: restarted the workers\n"
                + "10:40 ada: "
                + said);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast().contains("\"by 10:19\""))
        .isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reverted     | At 10:10 grace was reverting that deploy (done at 10:15); ada said
          done         | At 10:10 grace was reverting that deploy (done at 10:15); ada said
          restarted    | The last step on record was by grace at 10:15: "restarted"; ada said
          """)
  void what_is_only_said_to_be_done_is_told_by_what_was_begun(String said, String step) {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:10 grace: reverting that deploy
            10:15 grace: %s
            10:20 ada: the shop is back to normal
            """
                .formatted(said));
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast()).startsWith(step);
  }
}
