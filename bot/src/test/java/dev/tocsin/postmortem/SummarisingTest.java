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
            "Why it happened is not established: no word that names a cause was found between"
                + " 10:00 and 10:20.");
  }

  @Test
  void what_it_meant_is_called_not_established_when_nobody_said_more() {
    Draft draft = Chat.draft("10:00 ada: the shop is down with errors");
    assertThat(Chat.texts(draft, SectionName.SUMMARY))
        .contains(
            "What it meant for those affected is not established: no more word of it was found at"
                + " 10:00.");
  }

  @Test
  void where_the_first_sentence_names_those_who_were_hit_that_is_what_it_meant() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: visitors can't open the ticket page
            10:20 ada: the ticket page is back to normal
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY))
        .hasSize(3)
        .noneMatch(text -> text.startsWith("What it meant"))
        .first()
        .asString()
        .contains("Visitors could not open the ticket page");
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_why_and_how_it_ended_are_told_or_called_not_established(Incident incident) {
    String text = String.join("\n", Chat.texts(incident.draft(), SectionName.SUMMARY));
    assertThat(text).containsPattern("first (to )?report|first sign|is not established");
    assertThat(text)
        .containsPattern("cause( was|, not confirmed|, doubted)|Why it happened is not");
    assertThat(text)
        .containsPattern(
            "that it was over|reported recovery|What ended it, and after how long, is not");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "checkout" hands out 502 for customers | For those affected, in the words of grace at 10:05
          "checkout" hands out 502 everywhere    | What showed, as grace wrote at 10:05
          """)
  void only_who_speaks_of_people_speaks_for_those_affected(String said, String lead) {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:05 grace: %s
            10:20 ada: the shop is back to normal
            """
                .formatted(said));
    assertThat(Chat.texts(draft, SectionName.SUMMARY)).anyMatch(text -> text.startsWith(lead));
  }

  @Test
  void what_is_told_as_the_cause_is_not_told_again_as_the_impact() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: orders are failing with errors for all customers
            10:05 grace: the reason is that the disk of the order database is full
            10:06 grace: cleared the disk
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.sources(draft, SectionName.ROOT_CAUSE)).contains("m1");
    assertThat(Chat.sources(draft, SectionName.IMPACT)).containsExactly("m0");
  }

  @Test
  void that_it_is_well_again_does_not_tell_what_it_meant() {
    Incident closed =
        Incident.all().stream()
            .filter(incident -> incident.name().equals("status-page-vague.txt"))
            .findFirst()
            .orElseThrow();
    assertThat(Chat.texts(closed.draft(), SectionName.SUMMARY).get(1))
        .startsWith("What it meant for those affected is not established");
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
