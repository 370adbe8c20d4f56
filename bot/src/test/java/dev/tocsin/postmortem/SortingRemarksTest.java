package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortingRemarksTest {
  private static final Draft DRAFT =
      Chat.draft(
          """
          10:00 ada: the shop is down, customers get errors on every page
          10:04 grace: restarting the failed workers of the broken queue on shop-1 and shop-2
          10:06 linus: error rate is at 40%, the checkout is timing out
          10:09 linus: about 1,200 customers are affected
          10:20 ada: the shop is back to normal
          10:21 grace: back to normal, the shop is
          """);

  private static Told told(String text, String source) {
    return new Told(Chat.at("10:00"), text, List.of(source));
  }

  @Test
  void steps_plans_and_what_was_said_hours_before_are_no_impact() {
    Story story =
        Chat.story(
            """
            05:00 linus: the cart is a bit slow
            10:00 ada: the cart is down, customers get errors on every page
            10:04 grace: restarted the workers of the broken queue on cart-1
            10:05 grace: I'm going to look at the graphs
            10:09 linus: customers can't pay
            """);
    assertThat(IntStream.range(0, 5).filter(new Suffered(story)::mayTell)).containsExactly(1, 4);
  }

  @Test
  void a_greeting_takes_nothing_from_what_is_said_behind_it() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: Hi! Customers get errors on every page of the cart
            10:05 grace: restarted the cart
            10:10 ada: the cart is back to normal
            """);
    assertThat(Chat.sources(draft, SectionName.IMPACT)).contains("m0");
  }

  @Test
  void what_was_done_by_hand_did_not_go_badly() {
    Line line = Chat.line("ada", "scaled the cart to 10 by hand");
    assertThat(Telltale.mayTeach(SectionName.WENT_BADLY, line)).isFalse();
    assertThat(Telltale.mayTeach(SectionName.WENT_BADLY, Chat.line("ada", "nobody was paged")))
        .isTrue();
  }

  @Test
  void how_many_were_hit_is_told_under_impact() {
    assertThat(Chat.sources(DRAFT, SectionName.IMPACT)).contains("m3");
  }

  @Test
  void what_is_said_twice_is_told_once_and_rests_on_both() {
    List<Told> merged =
        Repeats.merged(
            List.of(
                told("ada at 10:20: \"shop is back\"", "m1"),
                told("The queue was empty (linus at 10:21).", "m2"),
                told("grace at 10:22: \"shop is back, for all\"", "m3")));
    assertThat(merged)
        .extracting(Told::text)
        .containsExactly(
            "grace at 10:22: \"shop is back, for all\"", "The queue was empty (linus at 10:21).");
    assertThat(merged.getFirst().sources()).containsExactly("m1", "m3");
  }

  @Test
  void a_word_alone_is_not_the_same_as_a_sentence_with_it() {
    List<Told> two = List.of(told("ada: \"down\"", "m1"), told("The shop was down (grace).", "m2"));
    assertThat(Repeats.merged(two)).isEqualTo(two);
  }

  @Test
  void a_question_does_not_tell_what_it_meant() {
    Draft draft =
        Chat.draft(
            """
            10:00 watchdog: ALERT: failed logins 40x baseline on gate-2
            10:02 grace: one try for each name, from thousands of addresses
            10:04 linus: is it our database that leaked and was lost?
            """);
    assertThat(Chat.texts(draft, SectionName.SUMMARY)).noneMatch(text -> text.contains("leaked"));
  }

  @Test
  void a_remark_with_a_label_stands_where_its_label_says() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is down, customers get errors on every page
            10:04 grace: restarted the workers
            10:20 ada: the shop is back to normal
            10:30 ada: TODO: limit the number of workers in the job
            10:31 ada: todo: alert on the pool above 80%
            10:32 grace: *Action item*: a runbook for db-7
            10:33 grace: What went well: the restart took three minutes
            10:34 linus: what went badly: we looked at the deploy first
            10:35 linus: note: the deploy was fine
            """);

    assertThat(Chat.texts(draft, SectionName.ACTION_ITEMS)).hasSize(3);
    assertThat(Chat.texts(draft, SectionName.WENT_WELL))
        .containsExactly("grace: \"What went well: the restart took three minutes\"");
    assertThat(Chat.texts(draft, SectionName.WENT_BADLY))
        .containsExactly("linus: \"what went badly: we looked at the deploy first\"");
    assertThat(Chat.texts(draft, SectionName.RESOLUTION)).noneMatch(text -> text.contains("well"));
  }
}
