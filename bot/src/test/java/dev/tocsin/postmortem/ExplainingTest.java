package dev.tocsin.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
}
