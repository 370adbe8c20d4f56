package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoosingInFormsOfSlackTest {
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
  void an_incident_is_chosen_from_those_that_are_open() {
    open("Mail is late", "INC-1");
    open("Mail is slow", "INC-2");
    ada.in(slack.room("inc-1").expectPins(1)).types("/incident merge");
    var form = ada.expectView("Merge").choose("The incident that goes on", "INC-2").submit();
    assertThat(form.errors()).isEmpty();
    slack.room("inc-1").expectMessage("INC-2");
  }

  @Test
  void a_person_and_a_schedule_are_chosen_from_those_of_the_configuration() {
    linus.in(slack.room("incidents")).types("/oncall cover");
    linus
        .expectView("Cover")
        .choose("Who is to take over", "@ada")
        .fill("From when", "+1h")
        .fill("Until when", "+2h")
        .choose("In which schedule, if you are in several", "engineering")
        .submit();
    linus.expectAnswer("asked to take over");
  }

  private void open(String title, String name) {
    ada.in(slack.room("incidents")).types("/incident open " + title).expectAnswer(name);
  }
}
