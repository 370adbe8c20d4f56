package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergingRepeatsTest {
  private static List<String> merged(String... texts) {
    List<Told> told =
        Stream.of(texts).map(text -> new Told(Chat.at("10:00"), text, List.of(text))).toList();
    return Repeats.merged(told).stream().map(Told::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The queue was full again (ada).             | The queue was full (grace).
          grace: "orders of the shop fail for all"    | ada: "orders of the shop fail"
          about 40 orders of the shop were lost (ada) | orders of the shop were lost
          """)
  void what_says_the_same_is_told_once(String longer, String shorter) {
    assertThat(merged(longer, shorter)).containsExactly(longer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The reason is the new index (ada).     | The reason is not the new index (grace).
          The reason is the new index (ada).     | The reason isn't the new index (grace).
          The reason is the new index (ada).     | Doubted: The reason is the new index (ada).
          About 30 orders were lost here (ada).  | About 300 orders were lost here (grace).
          The shops of Kiel were slow (ada).     | The shops of Bonn were slow (ada).
          At 10:10 ada restarted the worker of the queue. | At 10:20 eve restarted the worker of the queue.
          """)
  void what_differs_in_what_counts_is_told_twice(String one, String other) {
    assertThat(merged(one, other)).containsExactly(one, other);
  }

  @Test
  void every_word_to_customers_is_told() {
    Draft draft =
        Chat.draft(
            """
            10:00 statuspage: Investigating - We are looking into an issue with logins. Customers may see errors.
            10:30 statuspage: Identified - The issue with logins has been identified and a fix is being implemented.
            11:00 statuspage: Resolved - The issue with logins has been resolved.
            """);
    assertThat(draft.section(SectionName.CUSTOMER_COMMUNICATION).statements())
        .extracting(Statement::sources)
        .contains(List.of("m1"), List.of("m2"));
  }

  @Test
  void the_same_step_by_another_or_at_another_place_is_another_step() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:08 grace: restarted the worker of the mail queue on host 3
            10:20 linus: restarted the worker of the mail queue on host 4
            10:30 grace: restarted the worker of the mail queue on host 5
            10:40 ada: the shop is back to normal
            """);
    assertThat(Chat.sources(draft, SectionName.RESOLUTION)).contains("m1", "m2", "m3");
  }

  @Test
  void an_update_to_customers_with_another_time_or_state_is_told_too() {
    Draft draft =
        Chat.draft(
            """
            13:13 status: Investigating: entry at gates 2 and 3 is delayed by about 20 minutes.
            13:45 status: Update: entry at gates 2 and 3 is delayed by about 45 minutes.
            14:15 status: Update: entry at gates 2 and 3 is delayed by about 45 minutes.
            14:45 status: Resolved: entry at gates 2 and 3 is back to normal.
            """);
    assertThat(Chat.texts(draft, SectionName.CUSTOMER_COMMUNICATION))
        .containsExactly(
            "status at 13:13: \"Investigating: entry at gates 2 and 3 is delayed by about 20"
                + " minutes.\"",
            "status at 13:45: \"Update: entry at gates 2 and 3 is delayed by about 45 minutes.\"",
            "status at 14:45: \"Resolved: entry at gates 2 and 3 is back to normal.\"");
  }

  @Test
  void who_opens_a_line_like_an_update_once_is_no_status_page() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:05 grace: Update: I found nothing yet
            10:08 grace: restarted the workers
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.sources(draft, SectionName.CUSTOMER_COMMUNICATION)).isEmpty();
  }

  @Test
  void a_post_that_says_more_than_the_recorded_update_is_told_beside_it() {
    Told entered = new Told(Chat.at("10:00"), "ada at 10:00: \"Logins fail\"", List.of("#1"));
    Told same = new Told(Chat.at("10:01"), "page at 10:01: \"Logins fail\"", List.of("m1"));
    Told more = new Told(Chat.at("10:30"), "page at 10:30: \"Logins fail for 5%\"", List.of("m2"));
    assertThat(Merged.of(List.of(entered), List.of(same, more), SectionName.CUSTOMER_COMMUNICATION))
        .containsExactly(entered, more);
  }

  @Test
  void who_was_told_by_other_ways_was_told_too() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down with errors
            10:05 grace: texted all 43 customers of the early window
            10:20 ada: the shop is back to normal
            """);
    assertThat(Chat.sources(draft, SectionName.CUSTOMER_COMMUNICATION)).containsExactly("m1");
    assertThat(Chat.sources(draft, SectionName.IMPACT)).containsExactly("m0");
    assertThat(Chat.texts(draft, SectionName.SUMMARY)).noneMatch(text -> text.contains("43"));
  }
}
