package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainingTest {
  @Test
  void what_is_explained_right_before_a_step_may_be_the_reason() {
    Story story =
        Chat.story(
            """
            10:00 ada: the shop is down with errors
            10:05 grace: sentinel waits five seconds and the agent holds redis for eight of them
            10:06 grace: stopped the agent
            10:10 ada: the shop is back to normal
            10:20 linus: the agent holds redis for eight seconds of every minute, as it says there
            """);
    Explained explained = new Explained(story);
    assertThat(IntStream.range(0, 5).filter(explained::leadsToStep)).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I will run the call tonight and linus writes to the shops every half hour",
        "we'll hold the call in the big room because the small one is taken",
        "the call is in the big room at the end of the hall, second door"
      })
  void who_does_what_and_where_is_no_reason(String said) {
    Story story =
        Chat.story(
            """
            10:00 ada: the tills show errors for everyone
            10:03 grace: %s
            10:10 linus: restarted the tills
            10:14 ada: the tills are back to normal
            """
                .formatted(said));
    assertThat(new Explained(story).leadsToStep(1)).isFalse();
  }
}
