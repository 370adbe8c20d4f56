package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Room;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            .practising()
            .with(slack)
            .withProperty("tocsin.slack.patience", 500)
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
    expectNothingGivenUp();
  }

  @Test
  void what_slack_failed_at_is_done_once_and_only_once() {
    slack.faults().statusNext("conversations.create", 503).cutNextAfter("conversations.create");
    slack.faults().statusNext("chat.postMessage", 503).cutNextAfter("chat.postMessage");
    slack.faults().statusNext("pins.add", 503);
    open();
    untilCalm();
    Room room = slack.room("inc-1").expectTopic("SEV1").expectPins(1);
    assertThat(room.name()).isEqualTo("inc-1-the-shop-is-down");
    assertThat(room.texts()).filteredOn(text -> text.contains("Resolve…")).hasSize(1);
    expectNothingGivenUp();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rate_limited", "ratelimited", "internal_error"})
  void what_slack_is_only_too_busy_for_is_posted_a_moment_later(String error) {
    slack.faults().failNext("chat.postMessage", error);
    open();
    untilCalm();
    slack.room("inc-1").expectMessage("The shop is down").expectPins(1);
    expectNothingGivenUp();
  }

  @Test
  void what_slack_does_not_answer_is_asked_for_again() {
    slack.faults().silenceNext("conversations.create").silenceNext("chat.postMessage");
    open();
    untilCalm();
    slack.room("inc-1").expectMessage("The shop is down").expectPins(1);
    expectNothingGivenUp();
  }

  @Test
  void a_card_that_cannot_be_pinned_is_kept_true_all_the_same() {
    slack.faults().forbid("pins.add", "restricted_action");
    open();
    Room room = slack.room("inc-1").expectMessage("nobody yet");
    slack.person("linus").in(room).types("/incident lead");
    expectLine("gave up on the pin of the summary card: Slack did not pin a message: the");
    room.expectNoMessage("nobody yet");
  }

  @Test
  void a_card_that_is_not_pinned_yet_is_kept_true_meanwhile() {
    slack.faults().forbid("pins.add", "service_unavailable");
    open();
    Room room = slack.room("inc-1").expectMessage("nobody yet");
    slack.person("linus").in(room).types("/incident lead");
    talk.fastForward(Duration.ofMinutes(2));
    room.expectNoMessage("nobody yet");
    expectNothingGivenUp();
  }

  @Test
  void a_name_that_is_taken_gets_a_number() {
    slack.channel("inc-1-the-shop-is-down");
    open();
    slack.room("inc-1-the-shop-is-down-2").expectMessage("The shop is down").expectPins(1);
    expectLine("opened the room inc-1-the-shop-is-down-2 on slack");
  }

  @Test
  void a_room_that_was_deleted_is_made_anew() {
    open();
    slack.room("inc-1").expectPins(1).vanishes();
    note("It is the cache");
    slack.room("inc-1").expectMessage("INC-1 goes on here").expectMessage("It is the cache");
    expectLine(
        "gave up on the room inc-1-the-shop-is-down: Slack did not post a message: there is");
  }

  @Test
  void a_room_that_tocsin_was_removed_from_is_joined_again() {
    open();
    Room room = slack.room("inc-1").expectPins(1).removesTocsin();
    note("It is the cache");
    room.expectMessage("It is the cache");
    expectNothingGivenUp();
  }

  @Test
  void a_private_room_that_tocsin_was_removed_from_is_left_for_another() {
    open("private:yes");
    slack.room("inc-1").expectPins(1).expectMember(slack.person("linus")).removesTocsin();
    note("It is the cache");
    Room other = slack.room("inc-1-the-shop-is-down-2").expectMember(slack.person("linus"));
    other.expectMessage("INC-1 goes on here").expectMessage("It is the cache");
    assertThat(other.isPrivate()).isTrue();
    expectLine("gave up on the room inc-1-the-shop-is-down: Slack did not");
  }

  @Test
  void a_token_that_is_not_valid_is_told_in_health_and_posts_wait_for_a_new_one() {
    open();
    Room room = slack.room("inc-1").expectPins(1);
    slack.faults().refuseTokens("invalid_auth");
    note("It is the cache");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(health()).contains("Check SLACK_BOT_TOKEN"));
    slack.faults().refuseTokens("");
    talk.fastForward(Duration.ofMinutes(5));
    room.expectMessage("It is the cache");
    expectNothingGivenUp();
  }

  private String health() {
    return tocsin.health("chat").toString();
  }

  private void note(String text) {
    slack.person("ada").in(slack.room("incidents")).types("/incident note INC-1 " + text);
    untilCalm();
  }

  private void expectNothingGivenUp() {
    assertThat(talk.timeline()).noneMatch(line -> line.contains("gave up"));
  }

  private void expectLine(String words) {
    await(words)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(talk.timeline()).anyMatch(line -> line.contains(words)));
  }

  @Test
  void a_page_that_slack_never_brings_is_given_up_at_last_and_told() {
    slack.faults().forbid("chat.postMessage", "service_unavailable");
    open();
    talk.expectPage("linus email");
    expectLine("could not page Linus by chat: Slack did not post a message: it has troubles");
    untilCalm();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(givenUp()).isEqualTo(1));
  }

  private int givenUp() {
    return tocsin.health("worker").path("details").path("givenUp").asInt();
  }

  @Test
  void a_refused_token_stops_no_page_and_is_told_in_health() {
    open();
    slack.room("inc-1").expectPins(1);
    slack.faults().refuseTokens("account_inactive");
    talk.fastForward(Duration.ofMinutes(5));
    talk.expectPage("dennis email");
    expectLine("could not page Dennis by chat: Slack did not");
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
    open("");
  }

  private void open(String how) {
    slack
        .person("ada")
        .in(slack.room("incidents"))
        .types("/incident open The shop is down sev:1 " + how)
        .expectAnswer("INC-1");
  }
}
