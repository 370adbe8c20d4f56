package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.storage.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingOutsidersFromCommandingTest {
  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Person ada;
  private Person mallory;
  private Served tocsin;

  @BeforeEach
  void comeIn() {
    ada = slack.person("ada");
    slack.person("linus");
    mallory = slack.outsider("mallory");
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  @Test
  void whoever_is_of_another_organisation_reads_and_writes_but_does_not_command() {
    open(Served.CONFIGURATION);
    var seat = mallory.in(slack.room("inc-1"));
    seat.types("/incident cancel it is nothing").expectAnswer("from another organisation");
    seat.mentions("resolve it is over");
    seat.says("We see errors too");
    slack.settle();
    slack.eventually("two answers", () -> seat.answers().size() == 2, seat::answers);
    assertThat(seat.answers()).allMatch(it -> it.contains("another organisation"));
    assertThat(desk().incident(1).isOpen()).isTrue();
    assertThat(record()).contains("We see errors too");
  }

  @Test
  void their_buttons_and_pins_do_nothing() {
    open(Served.CONFIGURATION);
    var seat = mallory.in(slack.room("inc-1"));
    seat.expectMessage("Acknowledge").click("Acknowledge");
    mallory.expectAnswer("from another organisation");
    seat.says("Look at me").reacts("pushpin");
    slack.settle();
    assertThat(desk().incident(1).paging().acknowledgement()).isEmpty();
    assertThat(desk().incident(1).chronicle().highlights()).isEmpty();
  }

  @Test
  void a_partner_named_in_the_configuration_commands() {
    open(Served.CONFIGURATION + "slack: { partners: [T0OTHER] }\n");
    var seat = mallory.in(slack.room("inc-1"));
    seat.types("/incident note We see errors too").expectAnswer("INC-1");
    slack.room("inc-1").expectMessage("We see errors too");
  }

  private void open(String configuration) {
    tocsin = Served.bySocket(slack, folder, configuration);
    ada.in(slack.room("incidents")).types("/incident open Mail is late").expectAnswer("INC-1");
    slack.room("inc-1").expectPins(1).shareWithOthers();
  }

  private IncidentDesk desk() {
    return tocsin.bean(IncidentDesk.class);
  }

  private String record() {
    var storage = tocsin.bean(Storage.class);
    return storage.read(tx -> tx.messages().of(1)).toString();
  }
}
