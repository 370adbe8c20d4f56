package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.fakes.discord.DiscordRoom;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import dev.tocsin.fakes.slack.FakeSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After a trial Tocsin starts with an empty database, and numbers incidents from one again, where
 * the chat still shows those of the trial.
 */
class AnotherDatabaseInTheSameChatTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final List<String> PEOPLE = List.of("ada", "grace", "linus", "dennis", "margaret");
  private static final String OPEN = "/incident open The shop is down sev:1";
  private static final String ANNOUNCED = "INC-1 · The shop is down";
  private static final String PAGED = "you are paged";

  @TempDir Path trial;
  @TempDir Path night;

  @Test
  void in_slack_the_first_incident_pages_and_is_announced_and_has_a_room() {
    try (var slack = FakeSlack.start()) {
      PEOPLE.forEach(slack::person);
      var incidents = slack.room("incidents");
      var linus = slack.person("linus").withTocsin();
      try (var _ = on(slack, trial)) {
        slack.person("ada").in(incidents).types(OPEN);
        slack.room("inc-1").expectPins(1).expectMessage(PAGED);
        isTold(1, linus::texts, PAGED);
      }
      try (var _ = on(slack, night)) {
        slack.person("ada").in(incidents).types(OPEN);
        slack.room("inc-1-the-shop-is-down-2").expectPins(1).expectMessage(PAGED);
        isTold(2, linus::texts, PAGED);
        isTold(2, incidents::texts, ANNOUNCED);
      }
    }
  }

  @Test
  void in_discord_the_first_incident_pages_and_is_announced_and_has_a_room() {
    try (var discord = FakeDiscord.start()) {
      PEOPLE.forEach(discord::person);
      var linus = discord.person("linus").directMessages();
      try (var _ = on(discord, trial)) {
        opens(discord, 1).expects(PAGED);
        isTold(1, linus::texts, PAGED);
      }
      try (var _ = on(discord, night)) {
        opens(discord, 2).expects(PAGED);
        isTold(2, linus::texts, PAGED);
        isTold(2, discord.room("incidents")::texts, ANNOUNCED);
      }
    }
  }

  private static DiscordRoom opens(FakeDiscord discord, int rooms) {
    discord.person("ada").types(discord.room("incidents"), OPEN).isAcknowledged();
    Patience.untilSo("room number " + rooms, () -> discord.rooms("inc-1").size() == rooms);
    DiscordRoom room = discord.rooms("inc-1").getLast();
    Patience.untilSo("a card", () -> room.pinned().size() == 1);
    return room;
  }

  private static void isTold(int times, Supplier<List<String>> texts, String words) {
    await(times + " × " + words)
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(texts.get()).filteredOn(text -> text.contains(words)).hasSize(times));
  }

  private static RunningTocsin on(FakeSlack slack, Path folder) {
    var started =
        RunningTocsin.configured("slack-night.yaml", folder).practising().with(slack).start();
    slack.expectConnections(1);
    return started;
  }

  private static RunningTocsin on(FakeDiscord discord, Path folder) {
    var started =
        RunningTocsin.configured("discord-night.yaml", folder).practising().with(discord).start();
    discord.line().isUp();
    return started;
  }
}
