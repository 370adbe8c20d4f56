package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.Said;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.fakes.slack.Seat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HearingWhatIsSaidInSlackTest {
  private final Wired wired = new Wired();
  private Seat seat;
  private String room;

  @BeforeEach
  void sitDown() {
    Person linus = wired.slack.person("linus");
    room = wired.slack.channel("inc-1-shop").id();
    seat = linus.in(wired.slack.channel("inc-1-shop"));
  }

  @AfterEach
  void stop() {
    wired.close();
  }

  @Test
  void a_message_is_told_as_people_read_it() {
    wired.slack.person("ada");
    seat.says("<@U01ADA> see <https://status.test/a?b=1&amp;c=2|the page>: 5 < 6");
    wired.slack.settle();
    assertThat(wired.tocsin.said).hasSize(1);
    var said = wired.tocsin.said.getFirst();
    assertThat(said.text()).isEqualTo("@ada see the page (https://status.test/a?b=1&c=2): 5 < 6");
    assertThat(said.author().id()).isEqualTo("U01LINUS");
    assertThat(said.author().name()).isEqualTo("linus");
    assertThat(said.bot()).isFalse();
  }

  @Test
  void a_reply_knows_its_thread() {
    var parent = seat.says("Who looks at the database?");
    parent.replies("I do");
    wired.slack.settle();
    assertThat(wired.tocsin.said.getLast().thread()).isEqualTo(room + "/" + parent.ts());
    assertThat(wired.tocsin.said.getFirst().thread()).isNull();
  }

  @Test
  void each_message_has_the_link_that_slack_shows_it_under() {
    var parent = seat.says("Who looks at the database?");
    var reply = parent.replies("I do");
    wired.slack.settle();
    String archive = "https://acme.slack.test/archives/" + room + "/p";
    assertThat(wired.tocsin.said)
        .extracting(Said::link)
        .containsExactly(
            archive + parent.ts().replace(".", ""),
            archive
                + reply.ts().replace(".", "")
                + "?thread_ts=%s&cid=%s".formatted(parent.ts(), room));
  }

  @Test
  void edits_and_deletions_are_told_of_the_message() {
    var said = seat.says("It is the disc");
    said.edits("It is the disk");
    said.deletes();
    wired.slack.settle();
    var id = room + "/" + said.ts();
    assertThat(wired.tocsin.heard).contains("edited " + id + " to It is the disk", "deleted " + id);
  }

  @Test
  void reactions_and_pins_are_told_when_they_come_and_when_they_go() {
    var said = seat.says("The card provider answers 503");
    said.reacts("eyes").takesBack("eyes").pins();
    wired.slack.settle();
    var on = " by linus on " + room + "/" + said.ts();
    assertThat(wired.tocsin.heard).contains("+eyes" + on, "-eyes" + on, "+pushpin" + on);
  }

  @Test
  void what_another_app_posts_is_marked_as_a_bots() {
    wired.slack.room("inc-1-shop").hears("Alerts", "Disk full on db-1");
    wired.slack.settle();
    var said = wired.tocsin.said.getFirst();
    assertThat(said.bot()).isTrue();
    assertThat(said.author().name()).isEqualTo("Alerts");
    assertThat(said.text()).isEqualTo("Disk full on db-1");
  }

  @Test
  void who_comes_and_goes_is_not_what_is_said() {
    wired.slack.person("grace").in(wired.slack.channel("inc-1-shop"));
    wired.slack.settle();
    assertThat(wired.tocsin.heard).isEmpty();
  }

  @Test
  void a_new_name_of_the_room_is_on_record() {
    seat.renames("inc-1-mail");
    wired.slack.settle();
    assertThat(wired.tocsin.heard).anyMatch(one -> one.contains("renamed the channel"));
  }

  @Test
  void a_file_can_be_fetched_with_the_apps_token() throws Exception {
    seat.uploads("error.log", "disk full", "here");
    wired.slack.settle();
    var file = wired.tocsin.said.getFirst().attachments().getFirst();
    assertThat(file.name()).isEqualTo("error.log");
    try (var content = wired.platform().open(file)) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("disk full");
    }
  }

  @Test
  void every_event_is_taken_though_the_socket_drops_and_envelopes_come_twice() {
    wired.slack.faults().doubleEnvelopes();
    seat.says("one");
    wired.slack.faults().refreshSockets();
    wired.slack.expectConnections(1);
    seat.says("two");
    wired.slack.faults().dropSockets();
    wired.slack.expectConnections(1).fastForward(Duration.ofMinutes(2));
    wired.slack.settle();
    assertThat(wired.tocsin.said.stream().map(one -> one.text()).distinct())
        .containsExactlyInAnyOrder("one", "two");
    assertThat(wired.tocsin.said.stream().map(one -> one.id()).distinct()).hasSize(2);
    assertThat(wired.slack.faults().lostEvents()).isZero();
  }
}
