package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Room;
import dev.tocsin.fakes.slack.Seat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Slack brings twice, late or in the wrong order is on record once, as it was meant. */
class SlackUnderStrainTest {
  private static final int FLOOD = 300;

  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private RunningTocsin tocsin;
  private SlackTalk talk;
  private Seat margaret;

  @BeforeEach
  void start() {
    slack.person("linus");
    slack.person("margaret");
    slack.person("ada");
    tocsin = again();
    talk = new SlackTalk(slack, () -> tocsin);
    slack.person("ada").in(slack.room("incidents")).types("/incident open The shop is down sev:1");
    Room room = slack.room("inc-1").expectPins(1);
    margaret = slack.person("margaret").in(room);
    slack.settle();
  }

  private RunningTocsin again() {
    var started =
        RunningTocsin.configured("slack-night.yaml", folder).practising().with(slack).start();
    slack.expectConnections(1);
    return started;
  }

  @AfterEach
  void stop() {
    try (slack) {
      tocsin.close();
    }
  }

  @Test
  void a_flood_loses_nothing_and_commands_are_answered_meanwhile() {
    IntStream.range(0, FLOOD).forEach(number -> margaret.says("Message " + number));
    margaret.types("/incident status").expectAnswer("The shop is down");
    slack.settle();
    assertThat(said("Message")).hasSize(FLOOD).doesNotHaveDuplicates();
    assertThat(slack.faults().timeouts()).isEmpty();
    assertThat(slack.faults().lostEvents()).isZero();
  }

  @Test
  void a_flood_that_comes_twice_over_sockets_that_drop_is_kept_once() {
    slack.faults().doubleEnvelopes();
    IntStream.range(0, FLOOD / 3).forEach(number -> margaret.says("Message " + number));
    slack.faults().dropSockets();
    IntStream.range(FLOOD / 3, FLOOD).forEach(number -> margaret.says("Message " + number));
    slack.expectConnections(1);
    margaret.types("/incident status").expectAnswer("The shop is down");
    slack.fastForward(Duration.ofSeconds(61));
    slack.settle();
    assertThat(said("Message")).hasSize(FLOOD).doesNotHaveDuplicates();
    assertThat(slack.faults().lostEvents()).isZero();
  }

  @Test
  void envelopes_that_come_twice_count_once() {
    slack.faults().doubleEnvelopes();
    margaret.says("Only once");
    margaret.types("/incident note Written once").expect("Written once");
    slack.settle();
    assertThat(said("Only once")).hasSize(1);
    assertThat(talk.seat("ada", slack.room("inc-1").id()).timeline())
        .filteredOn(line -> line.contains("Written once"))
        .hasSize(1);
  }

  @Test
  void an_edit_before_its_message_and_a_deletion_before_both_hold() {
    slack.faults().holdEvents();
    margaret.says("The shop is slow").edits("The shop is gone");
    margaret.says("My password is hunter2").deletes();
    slack.faults().releaseEventsReversed();
    slack.settle();
    assertThat(said("The shop is")).containsExactly("The shop is gone");
    assertThat(said("My password")).isEmpty();
  }

  @Test
  void what_is_said_while_the_socket_is_down_arrives() {
    slack.faults().dropSockets();
    margaret.says("Is anybody there?");
    slack.expectConnections(1);
    slack.fastForward(Duration.ofSeconds(61));
    slack.settle();
    assertThat(said("Is anybody there?")).hasSize(1);
  }

  @Test
  void what_is_said_while_tocsin_is_down_is_found() {
    margaret.says("Nobody hears me").reacts("pushpin");
    slack.settle();
    tocsin.close();
    var asked = margaret.says("Is anybody there?");
    asked.replies("I am");
    slack.fastForward(Duration.ofMinutes(10));
    tocsin = again();
    expect("Is anybody there?");
    expect("I am");
    assertThat(said("Nobody hears me")).hasSize(1);
  }

  @Test
  void what_cannot_be_read_again_is_told_on_the_timeline() {
    slack.faults().forbid("conversations.history", "not_in_channel").dropSockets();
    await()
        .untilAsserted(
            () ->
                assertThat(talk.timeline())
                    .anyMatch(line -> line.contains("gave up on what was said meanwhile: Slack")));
  }

  private void expect(String words) {
    await(words).untilAsserted(() -> assertThat(said(words)).hasSize(1));
  }

  private List<String> said(String beginning) {
    return talk.record().stream().filter(text -> text.startsWith(beginning)).toList();
  }
}
