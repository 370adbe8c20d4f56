package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.desk.Timelines;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Discord does not let Tocsin in; whoever is on call is woken all the same. */
@Timeout(300)
class DiscordRefusedTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir Path folder;
  private final FakeDiscord discord = FakeDiscord.start();

  @AfterEach
  void close() {
    discord.close();
  }

  private RunningTocsin tocsin(String token) {
    return RunningTocsin.configured("discord-refused.yaml", folder)
        .practising()
        .with(discord)
        .with(Map.of("DISCORD_TOKEN", token))
        .start();
  }

  private static void isWorkedWithoutDiscord(RunningTocsin tocsin) {
    await("words about the token")
        .atMost(PATIENCE)
        .until(() -> tocsin.health("chat").toString().contains("set DISCORD_TOKEN"));
    assertThat(tocsin.health("chat").path("status").asString()).isEqualTo("DOWN");
    PracticeTalk practice = tocsin.practice();
    practice.seat("margaret", "general").types("/incident open Checkout answers 502 sev:1");
    for (String page :
        List.of("Linus by voice", "Linus by sms", "Linus by email", "Ada by voice")) {
      await(page).atMost(PATIENCE).until(() -> aMinuteLater(tocsin, "paged " + page));
    }
    await("work that is done in time")
        .atMost(PATIENCE)
        .until(() -> tocsin.get("/actuator/health/readiness").statusCode() == 200);
  }

  private static boolean aMinuteLater(RunningTocsin tocsin, String what) {
    tocsin.practice().fastForward(Duration.ofMinutes(1));
    return isTold(tocsin, what);
  }

  private static boolean isTold(RunningTocsin tocsin, String what) {
    return tocsin.context().getBean(Timelines.class).of(1, ZoneOffset.UTC).stream()
        .anyMatch(line -> line.text().contains(what));
  }

  @Test
  void with_a_wrong_token_everyone_is_woken_by_telephone_and_mail() {
    try (var tocsin = tocsin("not-the-token")) {
      isWorkedWithoutDiscord(tocsin);
      assertThat(discord.line().identified()).isZero();
    }
  }

  @Test
  void when_the_token_is_taken_back_everyone_is_woken_by_telephone_and_mail() {
    try (var tocsin = tocsin(discord.token())) {
      discord.line().isUp();
      Patience.untilSo("commands in Discord", () -> discord.commandLists() == 1);
      discord.line().closesWith(4004);
      isWorkedWithoutDiscord(tocsin);
      assertThat(discord.line().identified()).isEqualTo(1);
    }
  }
}
