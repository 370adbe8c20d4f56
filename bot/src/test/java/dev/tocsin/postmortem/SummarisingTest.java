package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SummarisingTest {
  static List<Incident> all() {
    return Incident.all();
  }

  private static List<Told> told(Draft draft) {
    return draft.section(SectionName.SUMMARY).statements().stream()
        .map(statement -> new Told(Chat.at("10:00"), statement.text(), statement.sources()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void three_to_five_sentences_are_at_most_a_third_quotation(Incident incident) {
    List<Told> told = told(incident.draft());
    assertThat(told).hasSizeBetween(3, 5);
    assertThat(Summary.quotedShare(told)).isLessThanOrEqualTo(1.0 / 3);
  }

  @Test
  void a_cause_that_nobody_named_is_called_not_established() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY))
        .contains(
            "Why it happened is not established: nobody named a cause between 10:00 and 10:20.");
  }

  @Test
  void an_end_that_nobody_spoke_of_is_called_not_established() {
    Draft draft = Chat.draft("10:00 ada: the shop is down with errors");
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .isEqualTo(
            "What ended it is not established: no word that it was over was found between 10:00"
                + " and 10:00.");
  }

  @Test
  void what_it_meant_is_called_not_established_when_nobody_said_more() {
    Draft draft = Chat.draft("10:00 ada: the shop is down with errors");
    assertThat(Chat.texts(draft, SectionName.SUMMARY))
        .contains(
            "What it meant for those affected is not established: nobody said more between 10:00"
                + " and 10:00.");
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_why_and_how_it_ended_are_told_or_called_not_established(Incident incident) {
    String text = String.join("\n", Chat.texts(incident.draft(), SectionName.SUMMARY));
    assertThat(text).containsPattern("first (to )?report|first sign|is not established");
    assertThat(text)
        .containsPattern("cause( was|, not confirmed|, doubted)|Why it happened is not");
    assertThat(text)
        .containsPattern("that it was over|reported recovery|What ended it is not established");
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
  void since_when_it_went_on_is_told_where_somebody_said_so() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: orders are failing with errors for some customers
            10:05 grace: the graph shows errors since about 9:40 UTC
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getFirst())
        .endsWith("; as grace wrote at 10:05, it went on \"since about 9:40 UTC\"");
    assertThat(Chat.sources(draft, SectionName.SUMMARY)).contains("m1");
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
  void what_nobody_said_plainly_is_called_not_established() {
    Draft terse = Chat.draft("10:00 ada: lunch\n10:01 grace: wat\n10:09 grace: ok then");
    assertThat(Chat.texts(terse, SectionName.SUMMARY).getFirst())
        .startsWith("What broke is not established: nobody said it plainly between");
    Draft late =
        Chat.draft(
            """
            10:00 ada: is it just me or is something odd?
            10:04 grace: the worker on jobs-2 is crashing with errors
            10:20 ada: the worker is back to normal
            """);
    assertThat(Chat.texts(late, SectionName.SUMMARY).get(1))
        .startsWith("What it meant for those affected is not established");
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
  void a_question_in_few_words_does_not_tell_what_the_alert_was_about() {
    Draft draft =
        Chat.draft(
            """
            10:00 alertbot: [FIRING] shop error rate is CRITICAL
            10:02 ada: what's going on?
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getFirst())
        .isEqualTo(
            "The first sign was an alert by alertbot at 10:00: \"[FIRING] shop error rate is"
                + " CRITICAL\"; the first of the people to speak of it was ada at 10:02.");
  }

  @Test
  void an_alert_tells_what_it_meant_in_nobody_s_words() {
    Draft draft =
        Chat.draft(
            """
            10:00 alertbot: [FIRING] shop error rate is CRITICAL
            10:01 alertbot: [FIRING] checkout is DOWN: HTTP 503 for all customers
            10:05 ada: restarted the workers
            10:20 ada: the errors are gone
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY))
        .anyMatch(text -> text.startsWith("What it meant is told by an alert of alertbot at 10:01"))
        .noneMatch(text -> text.contains("in the words of alertbot"));
  }

  @Test
  void a_vague_first_report_gives_way_to_the_next_one_that_says_what_broke() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: is it just me or is something odd?
            10:04 grace: orders are failing with errors for all customers
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getFirst())
        .isEqualTo(
            "Orders were failing with errors for all customers (grace at 10:04); the first to"
                + " report trouble was ada, at 10:00.");
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
  void since_when_it_was_over_is_told_in_the_words_of_who_says_so() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:10 grace: restarted the workers
            10:40 ada: as of 10:19 the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getLast())
        .endsWith("ada said at 10:40 that it was over \"as of 10:19\".");
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

  @Test
  void the_first_of_the_people_is_nobody_later_than_whom_the_impact_quotes() {
    Draft draft =
        Chat.draft(
            """
            05:00 alertbot: [FIRING] 214 routes unplanned
            05:02 ada: none of the drivers in the north have routes
            05:45 grace: the disk was full, so routes were failing with errors
            05:47 grace: the routes are back to normal
            """);
    assertThat(Chat.sources(draft, SectionName.IMPACT)).contains("m1");
    assertThat(Chat.texts(draft, SectionName.SUMMARY).getFirst()).contains("was ada at 05:02");
  }

  @Test
  void how_many_were_hit_is_told_with_what_it_meant() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:04 grace: customers can't pay, every order is failing with a 502
            10:09 linus: about 1,200 customers are affected
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY))
        .anyMatch(text -> text.endsWith("in figures, \"about 1,200 customers\" (linus at 10:09)."));
  }

  @ParameterizedTest
  @MethodSource("all")
  void no_quotation_is_cut_short(Incident incident) {
    assertThat(Chat.texts(incident.draft(), SectionName.SUMMARY)).noneMatch(t -> t.contains("…"));
  }
}
