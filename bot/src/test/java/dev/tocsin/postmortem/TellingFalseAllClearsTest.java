package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TellingFalseAllClearsTest {
  private static final String BEGINNING =
      """
      10:00 ada: the shop is down, orders are failing with errors
      10:05 grace: restarted the workers
      10:08 ada: the shop is back to normal
      10:15 grace: orders are still failing with errors
      """;
  private static final String END =
      """
      10:20 grace: rolled back release 5
      10:30 ada: all orders work again, no more errors
      """;

  private final Draft over = Chat.draft(BEGINNING + END);
  private final Draft open = Chat.draft(BEGINNING);

  private static String end(Draft draft) {
    return Chat.texts(draft, SectionName.SUMMARY).getLast();
  }

  private static Span.State timeToResolve(Draft draft) {
    return draft.durations().stream()
        .filter(span -> span.name().equals("time_to_resolve"))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void the_summary_says_that_it_was_said_too_early() {
    assertThat(end(over)).endsWith("; that it was over had been said too early at 10:08.");
    assertThat(over.section(SectionName.SUMMARY).statements().getLast().sources())
        .contains("m2", "m3");
  }

  @Test
  void the_resolution_names_the_word_that_contradicted_it() {
    assertThat(Chat.texts(over, SectionName.RESOLUTION))
        .anyMatch(text -> text.endsWith("It was not over yet, as grace wrote at 10:15."));
  }

  @Test
  void the_same_alert_once_more_takes_it_back() {
    Draft draft =
        Chat.draft(
            """
            10:00 watchdog: WARNING: failed logins 40x baseline on gate-2
            10:05 ada: somebody tries stolen passwords, users get errors
            10:10 grace: blocked the worst networks at the edge
            10:20 ada: logins are back to normal
            10:50 watchdog: WARNING: failed logins 60x baseline on gate-2
            """);
    assertThat(end(draft))
        .startsWith(
            "ada said at 10:20 that it was over, but by the word of watchdog at 10:50 it was not");
    assertThat(timeToResolve(draft)).isEqualTo(Span.State.PENDING);
  }

  @Test
  void what_works_before_anything_was_done_was_not_said_too_early_to_be_over() {
    Draft draft =
        Chat.draft(
            """
            10:00 ada: the shop is slow, orders are failing with errors
            10:01 ada: search works fine
            10:02 grace: orders are still failing here
            """
                + END);
    assertThat(end(draft)).doesNotContain("too early");
  }

  @Test
  void nothing_is_over_when_the_last_word_on_it_was_contradicted() {
    assertThat(end(open))
        .isEqualTo(
            "ada said at 10:08 that it was over, but by the word of grace at 10:15 it was not; no"
                + " word that it was over was found after that, and the history ends at 10:15, 15"
                + " min after the first sign.");
    assertThat(timeToResolve(open)).isEqualTo(Span.State.PENDING);
    assertThat(timeToResolve(over)).isEqualTo(Span.State.RECORDED);
    assertThat(Chat.texts(open, SectionName.OPEN_QUESTIONS))
        .anyMatch(text -> text.startsWith("When was it over"));
  }

  @Test
  void an_alert_that_is_taken_back_leaves_the_end() {
    Story story =
        Chat.story(
            """
            09:00 prom: FIRING: orders error rate above 5 percent on cart
            09:01 kim: orders are failing for customers
            09:10 kim: rolled back the cart release
            09:15 kim: all good again, orders are fine
            09:20 prom: FIRING: orders error rate above 5 percent on cart
            09:22 prom: RESOLVED: orders error rate above 5 percent on cart
            """);

    assertThat(story.relapse(3)).isEqualTo(-1);
    assertThat(story.end()).isPositive();
  }
}
