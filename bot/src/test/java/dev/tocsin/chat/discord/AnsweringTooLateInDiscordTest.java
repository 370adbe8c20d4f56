package dev.tocsin.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.Reply;
import dev.tocsin.fakes.discord.DiscordPerson;
import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Discord waits three seconds for an answer, and takes it for a quarter of an hour. */
@Timeout(240)
class AnsweringTooLateInDiscordTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordRoom general = discord.room("general");
  private final CountDownLatch decided = new CountDownLatch(1);
  private DiscordPerson linus;
  private Connected tocsin;

  @BeforeEach
  void connect() {
    linus = discord.person("linus");
    tocsin = Connected.impatient(discord).isUp();
    Patience.untilSo("commands", () -> discord.commandLists() > 0);
    tocsin.answers = _ -> afterAll();
  }

  private Reply afterAll() {
    try {
      decided.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Reply.Shown(Card.text("INC-1 is open."));
  }

  @AfterEach
  void close() {
    tocsin.close();
    discord.close();
  }

  private void answerComesWhenNobodyWaitsAnyMore() {
    linus.types(general, "/incident list").isAcknowledged();
    discord.passes(Duration.ofMinutes(16));
    decided.countDown();
  }

  private String directMessage() {
    return Patience.until(
            "a direct message",
            () -> Optional.of(linus.directMessages().texts()).filter(all -> !all.isEmpty()))
        .getFirst();
  }

  @Test
  void after_a_quarter_of_an_hour_the_asker_is_told_directly() {
    answerComesWhenNobodyWaitsAnyMore();
    assertThat(directMessage()).isEqualTo("INC-1 is open.");
    assertThat(general.texts()).isEmpty();
  }

  @Test
  void where_that_is_closed_others_do_not_read_the_answer() {
    linus.closesDirectMessages();
    answerComesWhenNobodyWaitsAnyMore();
    var message = general.expects("came too late to show");
    assertThat(general.called(message)).containsExactly("linus");
    assertThat(general.textOf(message)).doesNotContain("INC-1");
  }

  @Test
  void what_was_done_is_told_although_discord_stopped_waiting_after_three_seconds() {
    discord
        .line()
        .atOnce(
            () -> linus.types(general, "/incident list"),
            () -> discord.passes(Duration.ofSeconds(4)));
    decided.countDown();
    assertThat(directMessage()).isEqualTo("INC-1 is open.");
  }
}
