package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingAnIncidentInSlackTest {
  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Person ada;
  private Person linus;
  private Served tocsin;

  @BeforeEach
  void start() {
    ada = slack.person("ada");
    linus = slack.person("linus");
    tocsin = Served.bySocket(slack, folder);
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  @Test
  void an_incident_opened_in_a_channel_gets_its_room() {
    open("Checkout answers 502 sev:1 service:checkout");
    var room = slack.room("inc-1");
    room.expectMessage("Checkout answers 502").expectMember(linus).expectPins(1);
    slack.room("incidents").expectMessage("In #inc-1-checkout-answers-502");
    assertThat(room.topic()).contains("Checkout answers 502");
  }

  @Test
  void a_button_acknowledges() {
    open("Checkout answers 502 sev:1");
    linus.in(slack.room("inc-1")).expectMessage("Acknowledge").click("Acknowledge");
    slack.room("inc-1").expectMessage("Linus is on it");
  }

  @Test
  void what_is_said_in_the_room_goes_on_the_timeline_by_a_pushpin() {
    open("Checkout answers 502 sev:1");
    var seat = linus.in(slack.room("inc-1").expectPins(1));
    seat.says("The card provider answers 503").reacts("pushpin");
    slack.settle();
    seat.types("/incident timeline show").expectAnswer("The card provider answers 503");
  }

  @Test
  void what_is_said_elsewhere_comes_into_an_incident_from_its_menu() {
    open("Checkout answers 502 sev:1");
    slack.room("inc-1").expectPins(1);
    var seat = ada.in(slack.channel("general"));
    seat.says("\"BestPay\" answers 503, at:once").menu("mark-cause");
    seat.expectAnswer("Which incident?").click("INC-1 Checkout answers 502");
    slack.room("inc-1").expectMessage("'BestPay' answers 503, at:once");
    var other = ada.in(slack.channel("random"));
    other.says("Ask them why").menu("make-action-item");
    other.expectAnswer("Which incident?").click("INC-1 Checkout answers 502");
    slack.room("inc-1").expectMessage("action item A1: Ask them why");
  }

  @Test
  void a_form_opens_where_there_is_something_to_fill_in() {
    ada.in(slack.room("incidents")).types("/incident open");
    var form = ada.expectView("Open").fill("What is wrong, in a few words", "Mail is late");
    assertThat(form.submit().errors()).isEmpty();
    slack.room("inc-1").expectMessage("Mail is late");
  }

  private void open(String words) {
    ada.in(slack.room("incidents")).types("/incident open " + words).expectAnswer("INC-1");
  }
}
