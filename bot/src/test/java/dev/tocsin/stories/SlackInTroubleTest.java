package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Room;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack refuses, is slow, or loses an answer: what is tried next, and what the timeline says. */
class SlackInTroubleTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private RunningTocsin tocsin;
  private SlackTalk talk;

  @BeforeEach
  void start() {
    List.of("ada", "grace", "linus", "dennis").forEach(slack::person);
    tocsin =
        RunningTocsin.configured("slack-night.yaml", folder)
            .with(Map.of("TOCSIN_PRACTICE", "true", "SLACK_APP_TOKEN", slack.appToken()))
            .with(Map.of("SLACK_BOT_TOKEN", slack.botToken(), "SLACK_API_URL", slack.apiUrl()))
            .start();
    slack.expectConnections(1);
    talk = new SlackTalk(slack, () -> tocsin);
  }

  @AfterEach
  void stop() {
    try (slack) {
      tocsin.close();
    }
  }

  @Test
  void too_many_posts_are_posted_when_slack_wants_them_again() {
    slack.faults().rateLimitNext("chat.postMessage", Duration.ofSeconds(40));
    open();
    slack.room("inc-1").expectTopic("The shop is down");
    assertThat(slack.room("inc-1").texts()).noneMatch(text -> text.contains("Acknowledge"));
    talk.fastForward(Duration.ofSeconds(41));
    slack.room("inc-1").expectMessage("The shop is down").expectPins(1);
  }

  @Test
  void what_slack_failed_at_is_done_once_and_only_once() {
    slack.faults().statusNext("conversations.create", 503).cutNextAfter("conversations.create");
    slack.faults().statusNext("chat.postMessage", 503).cutNextAfter("chat.postMessage");
    open();
    untilCalm();
    Room room = slack.room("inc-1").expectTopic("SEV1").expectPins(1);
    assertThat(room.name()).isEqualTo("inc-1-the-shop-is-down");
    assertThat(room.texts()).filteredOn(text -> text.contains("Resolve…")).hasSize(1);
  }

  @Test
  void an_archived_room_is_told_on_the_timeline() {
    open();
    Room room = slack.room("inc-1").expectPins(1);
    slack.faults().failNext("chat.postMessage", "is_archived");
    slack.person("grace").in(room).types("/incident note It is the cache");
    expectLine("the channel is archived");
  }

  @Test
  void a_workspace_that_forbids_channels_is_told_on_the_timeline() {
    slack.faults().failNext("conversations.create", "restricted_action");
    open();
    expectLine("the workspace's settings forbid it");
  }

  @Test
  void a_refused_token_stops_no_page_and_is_told_in_health() {
    open();
    slack.room("inc-1").expectPins(1);
    slack.faults().refuseTokens("account_inactive");
    talk.fastForward(Duration.ofMinutes(5));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(tocsin.health("chat").toString()).contains("removed"));
    slack.faults().refuseTokens("");
    talk.fastForward(Duration.ofMinutes(5));
    untilCalm();
    slack.room("inc-1").expectMessage("@dennis");
  }

  /** Lets back-off after back-off pass. */
  private void untilCalm() {
    for (int i = 0; i < 8; i++) {
      talk.fastForward(Duration.ofSeconds(20));
    }
  }

  private void open() {
    slack
        .person("ada")
        .in(slack.room("incidents"))
        .types("/incident open The shop is down sev:1")
        .expectAnswer("INC-1");
  }

  private void expectLine(String words) {
    await(words)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(talk.timeline()).anyMatch(line -> line.contains(words)));
  }
}
