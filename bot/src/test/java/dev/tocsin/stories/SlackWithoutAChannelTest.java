package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.fakes.slack.Room;
import dev.tocsin.fakes.slack.Seat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Slack gives an incident no channel, or takes it away, it lives somewhere else. */
class SlackWithoutAChannelTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String OPEN = "/incident open The shop is down sev:1";

  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private RunningTocsin tocsin;
  private SlackTalk talk;
  private Person ada;
  private Person grace;

  @BeforeEach
  void start() {
    List.of("linus", "dennis", "margaret").forEach(slack::person);
    ada = slack.person("ada");
    grace = slack.person("grace");
    tocsin = again();
    talk = new SlackTalk(slack, () -> tocsin);
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
      assertThat(slack.mutationsLetPass(slack.calls())).isEmpty();
    }
  }

  @Test
  void where_channels_are_forbidden_the_incident_is_worked_in_a_thread() {
    slack.faults().forbid("conversations.create", "restricted_action");
    ada.in(incidents()).types(OPEN);
    Person linus = slack.person("linus");
    Seat thread = thread(linus);
    thread.expect("Slack has no slash commands in threads");
    thread.expectMessage("@Linus, you are paged").click("Acknowledge");
    expectLine("gave up on a channel of its own: Slack did not make a channel: the workspace's");
    expectLine("opened the room incidents (thread) on slack");
    expectLine("acknowledged by button");
    grace.in(incidents()).expectMessage("In #incidents (thread)");
    assertThat(incidents().members()).contains("U01LINUS", "U01ADA");
    assertThat(incidents().pins()).isEmpty();
  }

  @Test
  void what_is_said_and_commanded_in_the_thread_is_on_record() {
    slack.faults().revoke("channels:manage");
    ada.in(incidents()).types(OPEN);
    Seat thread = thread(grace);
    thread.says("It is the disk").reacts("pushpin");
    thread.says("My password is hunter2").deletes();
    thread.mentions("note Nothing is left on it");
    thread.mentions("update Orders are late internal:yes");
    thread.expect("Orders are late");
    thread.mentions("status");
    thread.expectAnswer("The shop is down");
    grace.in(incidents()).says("Who has lunch?");
    expectLine("the app lacks the scope channels:manage");
    expectLine("Nothing is left on it");
    expectLine("It is the disk");
    slack.settle();
    assertThat(talk.record()).contains("It is the disk").doesNotContain("Who has lunch?");
    assertThat(talk.record()).noneMatch(text -> text.contains("hunter2"));
  }

  @Test
  void what_was_said_in_the_thread_while_tocsin_was_down_is_found() {
    slack.faults().forbid("conversations.create", "cannot_create_channel");
    ada.in(incidents()).types(OPEN);
    Seat thread = thread(grace);
    tocsin.close();
    thread.says("Nobody hears me");
    slack.fastForward(Duration.ofMinutes(10));
    tocsin = again();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(talk.record()).contains("Nobody hears me"));
  }

  @Test
  void whoever_is_in_the_channel_may_change_the_incident_of_its_thread_from_anywhere() {
    slack.faults().forbid("conversations.create", "restricted_action");
    ada.in(incidents()).types(OPEN);
    thread(grace);
    expectInRoom("U01GRACE", true);
    Person margaret = slack.person("margaret");
    margaret.withTocsin().says("severity INC-1 2");
    margaret.expectDirectMessage("Only people in the room of INC-1 can change it");
    Seat seat = margaret.in(incidents());
    expectInRoom("U01MARGARET", true);
    margaret.withTocsin().says("severity INC-1 2");
    expectLine("SEV2");
    seat.leaves();
    expectInRoom("U01MARGARET", false);
  }

  @Test
  void a_channel_that_is_shared_says_so_in_its_threads() {
    slack.faults().forbid("conversations.create", "restricted_action");
    ada.in(incidents()).types(OPEN);
    Seat thread = thread(grace);
    incidents().shareWithOthers();
    thread.expect("now shared with another organisation");
  }

  private void expectInRoom(String id, boolean isIn) {
    IncidentDesk desk = tocsin.context().getBean(IncidentDesk.class);
    await()
        .atMost(PATIENCE)
        .until(() -> desk.attendance().isIn(desk.incident(1), "slack", id) == isIn);
  }

  @Test
  void a_private_incident_is_put_into_no_thread_that_everyone_can_read() {
    slack.faults().forbid("conversations.create", "restricted_action");
    ada.in(incidents()).types(OPEN + " private:yes");
    expectLine("what is private must not stand in a thread that everyone can read");
    assertThat(incidents().texts()).isEmpty();
    ada.expectDirectMessage("INC-1 has no room");
  }

  @Test
  void a_room_that_somebody_put_away_is_in_use_again() {
    ada.in(incidents()).types(OPEN);
    Room room = slack.room("inc-1").expectPins(1);
    grace.in(room).archives();
    ada.in(incidents()).types("/incident note INC-1 It is the cache");
    talk.fastForward(Duration.ofSeconds(5));
    room.expectMessage("put away while INC-1 is open").expectMessage("It is the cache");
    assertThat(room.isArchived()).isFalse();
  }

  @Test
  void where_a_room_cannot_be_taken_back_the_incident_goes_on_in_another() {
    slack.faults().forbid("conversations.unarchive", "channel_not_found");
    ada.in(incidents()).types(OPEN);
    Room room = slack.room("inc-1").expectPins(1);
    room.expectMember(slack.person("linus"));
    grace.in(room).archives();
    ada.in(incidents()).types("/incident note INC-1 It is the cache");
    talk.fastForward(Duration.ofSeconds(5));
    Room other = slack.room("inc-1-the-shop-is-down-2").expectPins(1);
    other.expectMessage("INC-1 goes on here").expectMessage("It is the cache");
    other.expectMember(slack.person("linus")).expectMember(ada);
    expectLine("gave up on the room inc-1-the-shop-is-down: Slack did not");
    grace.in(other).says("I am here");
    slack.settle();
    assertThat(talk.record()).contains("I am here");
  }

  @Test
  void a_room_that_is_shared_with_others_says_so() {
    ada.in(incidents()).types(OPEN);
    slack.room("inc-1").expectPins(1).shareWithOthers().expectMessage("now shared with another");
    expectLine("This room is now shared with another organisation (T0OTHER)");
  }

  private Seat thread(Person person) {
    Seat seat = person.in(incidents());
    var announcement = seat.expectMessage("INC-1 · The shop is down");
    talk.fastForward(Duration.ofSeconds(5));
    return seat.inThreadOf(announcement).expect("Take the lead");
  }

  private Room incidents() {
    return slack.room("incidents");
  }

  private void expectLine(String words) {
    await(words)
        .untilAsserted(() -> assertThat(talk.timeline()).anyMatch(line -> line.contains(words)));
  }
}
