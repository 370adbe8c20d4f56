package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Room;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Severity 4 asks for customer success and for Dennis in the room. */
class BringingPeopleInTest {
  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private RunningTocsin tocsin;

  @BeforeEach
  void start() {
    List.of("ada", "grace", "linus", "dennis", "margaret").forEach(slack::person);
    tocsin = RunningTocsin.configured("slack-night.yaml", folder).practising().with(slack).start();
    slack.expectConnections(1);
  }

  @AfterEach
  void stop() {
    try (slack) {
      tocsin.close();
    }
  }

  @Test
  void whom_the_severity_asks_for_is_in_the_room_once_it_is_that_severe() {
    Room room = open("sev:2");
    assertThat(room.members()).doesNotContain("U01MARGARET");
    slack.person("ada").in(room).types("/incident severity 4");
    room.expectMember(slack.person("margaret")).expectMember(slack.person("dennis"));
  }

  @Test
  void one_who_cannot_be_brought_in_keeps_no_other_out() {
    slack.person("margaret").leaves();
    open("sev:4").expectMember(slack.person("dennis")).expectMember(slack.person("linus"));
  }

  @Test
  void nobody_is_brought_into_a_private_incident_unasked() {
    Room room = open("sev:4 private:yes").expectMember(slack.person("linus"));
    assertThat(room.isPrivate()).isTrue();
    assertThat(room.members()).doesNotContain("U01MARGARET", "U01DENNIS");
  }

  private Room open(String how) {
    var lobby = slack.person("ada").in(slack.room("incidents"));
    lobby.types("/incident open Mail is late " + how);
    return slack.room("inc-1").expectPins(1).expectMember(slack.person("linus"));
  }
}
