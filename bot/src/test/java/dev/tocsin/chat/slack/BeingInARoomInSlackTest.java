package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Timelines;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.storage.Storage;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeingInARoomInSlackTest {
  private static final String WITH_DENNIS =
      Served.CONFIGURATION.replace("founders:", "  dennis: { slack: U01DENNIS }\nfounders:");

  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Person ada;
  private Person dennis;
  private Served tocsin;

  @BeforeEach
  void start() {
    ada = slack.person("ada");
    slack.person("linus");
    dennis = slack.person("dennis");
    tocsin = Served.bySocket(slack, folder, WITH_DENNIS);
    ada.in(slack.room("incidents")).types("/incident open Mail is late").expectAnswer("INC-1");
    slack.room("inc-1").expectPins(1);
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  @Test
  void whoever_is_in_the_room_may_change_its_incident_from_anywhere() {
    dennis.withTocsin().says("severity INC-1 1");
    dennis.expectDirectMessage("Only people in the room of INC-1 can change it");
    dennis.in(slack.room("inc-1"));
    slack.settle();
    dennis.withTocsin().says("severity INC-1 1");
    slack.room("inc-1").expectMessage("SEV1");
  }

  @Test
  void whoever_left_it_may_not() {
    dennis.in(slack.room("inc-1")).leaves();
    slack.settle();
    dennis.withTocsin().says("severity INC-1 1");
    dennis.expectDirectMessage("Only people in the room of INC-1 can change it");
  }

  @Test
  void who_came_while_nobody_listened_is_asked_for() {
    tocsin.close();
    dennis.in(slack.room("inc-1"));
    tocsin = Served.bySocket(slack, folder, WITH_DENNIS);
    var desk = tocsin.bean(IncidentDesk.class);
    slack.eventually(
        "dennis in the room",
        () -> desk.attendance().isIn(desk.incident(1), "slack", "U01DENNIS"),
        slack::calls);
  }

  @Test
  void coming_and_going_is_no_line_of_the_timeline() {
    dennis.in(slack.room("inc-1")).leaves();
    slack.settle();
    assertThat(tocsin.bean(Timelines.class).of(1, ZoneOffset.UTC))
        .noneMatch(line -> line.text().contains("joined") || line.text().contains("left"));
    assertThat(messages()).doesNotContain("has joined", "has left");
  }

  @Test
  void a_mention_reads_as_a_name_and_keeps_the_id() {
    ada.in(slack.room("inc-1")).says("@dennis has the keys").edits("@dennis and @linus have them");
    slack.settle();
    assertThat(messages()).contains("@dennis and @linus have them");
    var storage = tocsin.bean(Storage.class);
    var id = storage.read(tx -> tx.messages().of(1)).getLast().id();
    Map<String, String> mentions = storage.read(tx -> tx.messages().mentions(id));
    assertThat(mentions).containsEntry("U01DENNIS", "dennis").containsEntry("U01LINUS", "linus");
  }

  private String messages() {
    return tocsin.bean(Storage.class).read(tx -> tx.messages().of(1)).toString();
  }
}
