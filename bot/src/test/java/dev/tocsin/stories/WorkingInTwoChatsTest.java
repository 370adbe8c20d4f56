package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.AppManifest.Wishes;
import dev.tocsin.chat.slack.SlackManifest;
import dev.tocsin.desk.Timelines;
import dev.tocsin.fakes.discord.FakeDiscord;
import dev.tocsin.fakes.discord.Patience;
import dev.tocsin.fakes.slack.FakeSlack;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One incident, two chats: its room is in one, and it is announced and commanded in both. */
@Timeout(600)
class WorkingInTwoChatsTest {
  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private final FakeDiscord discord = FakeDiscord.start();
  private RunningTocsin tocsin;

  @BeforeEach
  void start() {
    slack.install(new SlackManifest().written(new Wishes(null, false)));
    List.of("ada", "grace", "linus").forEach(slack::person);
    List.of("ada", "margaret").forEach(discord::person);
    tocsin = RunningTocsin.configured("two-chats.yaml", folder).with(slack).with(discord).start();
    slack.expectConnections(1);
    Patience.untilSo("commands in Discord", () -> discord.commandLists() == 1);
  }

  @AfterEach
  void stop() {
    try (slack;
        discord) {
      tocsin.close();
    }
  }

  private List<String> timeline() {
    Timelines timelines = tocsin.context().getBean(Timelines.class);
    return timelines.of(1, ZoneOffset.UTC).stream().map(line -> line.text()).toList();
  }

  @Test
  void an_incident_opened_in_discord_is_announced_and_worked_in_slack_too() {
    var lobby = discord.room("incidents");
    var margaret = discord.person("margaret");
    margaret.types(lobby, "/incident open title:Checkout answers 502 sev:1").isAcknowledged();
    var room = discord.room("inc-1");
    lobby.expects("Checkout answers 502");
    var slackers = slack.room("incidents").expectMessage("Checkout answers 502");
    var grace = slack.person("grace").in(slackers);
    grace.types("/incident lead INC-1");
    room.expects("Lead Grace");
    grace.types("/incident status INC-1 identified").types("/incident note INC-1 It is the cache");
    room.expects("It is the cache");
    margaret.says(room, "Customers in Norway too");
    margaret.types(room, "/incident note text:Norway is cut off kind:impact").isAcknowledged();
    room.expects("Norway is cut off");
    assertThat(timeline())
        .anyMatch(line -> line.contains("It is the cache"))
        .anyMatch(line -> line.contains("Norway is cut off"));
    assertThat(discord.refused()).isEmpty();
  }

  @Test
  void whoever_is_not_where_the_room_is_is_paged_where_they_are() {
    var lobby = discord.room("incidents");
    discord.person("margaret").types(lobby, "/incident open title:It is down").isAcknowledged();
    Patience.untilSo(
        "a page to Linus in Slack",
        () -> timeline().stream().anyMatch(WorkingInTwoChatsTest::slackPage));
  }

  private static boolean slackPage(String line) {
    return line.contains("Linus") && line.contains("slack");
  }

  @Test
  void an_incident_opened_in_slack_has_its_room_there_and_is_commanded_from_discord() {
    slack.person("grace").in(slack.room("incidents")).types("/incident open It is down sev:1");
    var room = slack.room("inc-1");
    discord.room("incidents").expects("It is down");
    discord
        .person("margaret")
        .types(discord.room("general"), "/incident severity incident:INC-1 to:2")
        .shows("SEV2");
    room.expectMessage("SEV2");
    discord.room("incidents").expects("SEV2");
  }
}
