package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingDenialsFromEndsTest {
  private static Story after(String text) {
    return Chat.story("10:00 ada: the shop is down with errors\n10:10 grace: " + text + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing responds",
        "nobody connects",
        "half connects",
        "only search works",
        "barely anything loads",
        "uptime dropped to 96%",
        "success rate went down from 99% to 55%",
        "errors now on all tills, 0 healthy",
        "desk says it's up and down at the tills",
        "lag is at 12s, which is usual while it copies",
        "everybody is in",
        "works here, not for the stores abroad"
      })
  void what_denies_it_is_no_end(String text) {
    assertThat(after("restarted the workers\n10:20 linus: " + text).end()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uptime is at 100%",
        "search works",
        "no errors, page loads",
        "everyone is through",
        "desk says it's back"
      })
  void the_same_words_without_a_denial_are_one(String text) {
    assertThat(after("restarted the workers\n10:20 linus: " + text).end()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the shop is back to normal and we will talk it over tomorrow",
        "all tills are up again and the desk will call the stores at 10:30",
        "we are back online at 10:09",
        "back to normal by 10:08 as promised"
      })
  void plans_beside_it_and_a_time_just_past_leave_it_an_end(String text) {
    assertThat(after(text).end()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we are back online at 10:50",
        "they say it is fixed and working by 14:00",
        "the lines are fixed and running by noon they say",
        "back to normal by 11:00 as planned",
        "should be fixed and everything will be back to normal by 14:00"
      })
  void a_time_to_come_is_a_promise_whatever_joins_it(String text) {
    assertThat(after(text).end()).isEqualTo(-1);
  }

  @Test
  void what_follows_a_plan_in_the_same_message_is_told() {
    assertThat(after("Plan: restart the workers. Done, the shop is back to normal.").end())
        .isEqualTo(1);
    assertThat(after("Plan: restart the workers. Then all should be fine.").end()).isEqualTo(-1);
    Line line =
        Chat.line("ada", "The plan: move the queue. The cause is the full disk of the queue.");
    assertThat(line.about(Topic.CAUSE)).isGreaterThanOrEqualTo(4);
  }
}
