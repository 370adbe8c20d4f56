package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.ChatFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the chat reaches only in a room that is not made. */
class WaitingForTheRoomTest {
  private static final String COMPANY =
      """
      company: { name: Night, timezone: UTC }
      people:
        ada: { name: Ada, email: ada@night.test }
        linus:
          name: Linus
          slack: U01LINUS
          email: linus@night.test
          ladder: [{ by: chat }, { by: email, after: 10m }]
      founders: [ada]
      policies: { default: { steps: [{ page: [linus], wait: 60m }] } }
      """;

  @TempDir Path folder;
  private NightShift night;

  @BeforeEach
  void open() {
    night = new NightShift(folder, COMPANY);
    var failure = ChatFailure.forGood("there is no such person");
    var slack = new Platforms(List.of(new DeafChat(failure, true)), Optional::empty);
    ChatPager pager = new ChatPager(slack, night.desk());
    night.with("chat", pager::send, pager.patience()).with("email").opens();
  }

  @AfterEach
  void close() {
    night.close();
  }

  @Test
  void after_three_seconds_the_next_channel_waits_no_longer() {
    night.passes(Duration.ofMillis(2_900));
    assertThat(night.rang()).isEmpty();
    night.passes(Duration.ofSeconds(1));
    assertThat(night.rang()).containsExactly("linus email");
    assertThat(night.timeline())
        .containsOnlyOnce(
            "Tocsin could not page Linus by chat yet: the room is not there yet; there is no such"
                + " person, so the next channel is used now.");
  }

  @Test
  void after_ten_seconds_the_page_has_failed() {
    night.passes(Duration.ofSeconds(9));
    assertThat(night.attempts()).doesNotContain("linus chat FAILED");
    night.passes(Duration.ofSeconds(2));
    assertThat(night.attempts()).contains("linus chat FAILED");
    assertThat(night.timeline())
        .contains(
            "Tocsin could not page Linus by chat: the room is not there yet; there is no such"
                + " person.");
  }
}
