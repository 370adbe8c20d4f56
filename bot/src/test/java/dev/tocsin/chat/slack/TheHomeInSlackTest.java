package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheHomeInSlackTest {
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
  void it_shows_who_is_on_call_and_opens_an_incident() {
    ada.opensHome().expectHome("engineering: Linus until");
    var home = ada.expectHome("No incident is open.");
    assertThat(home.text()).contains("Founders, always: Ada L., Grace H.", "no action items");
    home.click("Open an incident");
    ada.expectView("Open").fill("What is wrong, in a few words", "Mail is late").submit();
    ada.expectView("Tocsin", "INC-1");
  }

  @Test
  void it_follows_what_happens() {
    linus.opensHome().expectHome("No incident is open.");
    open("Mail is late");
    linus.expectHome("You are paged:").click("Acknowledge");
    linus.expectView("Tocsin", "Linus acknowledged");
    linus.expectHome("INC-1 · not rated, paged as SEV2 · investigating · Mail is late");
    linus
        .in(slack.room("inc-1").expectPins(1))
        .types("/incident action add Add an alarm owner:@linus");
    linus.expectHome("INC-1 · A1 Add an alarm").click("Done");
    linus.expectHome("You have no action items.");
  }

  @Test
  void a_private_incident_is_shown_to_those_who_are_in_it() {
    var eve = slack.person("eve");
    eve.opensHome().expectHome("No incident is open.");
    linus.opensHome();
    open("Keys were leaked private:yes");
    linus.expectHome("Keys were leaked");
    open("Mail is late");
    assertThat(eve.expectHome("Mail is late").text()).doesNotContain("Keys were leaked");
  }

  @Test
  void people_of_other_organisations_see_nothing_of_it() {
    open("Mail is late");
    var home = slack.outsider("mallory").opensHome().expectHome("another organisation");
    assertThat(home.text()).doesNotContain("Mail is late");
  }

  @Test
  void what_does_not_change_is_not_published_again() {
    ada.opensHome().expectHome("No incident is open.");
    linus.opensHome().expectHome("No incident is open.");
    open("Mail is late");
    linus.expectHome("You are paged:");
    ada.expectHome("Mail is late");
    ada.opensHome();
    slack.eventually("a home shown anew", () -> published(ada) >= 3, () -> published(ada));
  }

  @Test
  void it_comes_when_slack_has_rested() {
    slack.faults().rateLimitNext("views.publish", Duration.ofSeconds(1));
    ada.opensHome().expectHome("No incident is open.");
  }

  private long published(Person person) {
    return slack.calls().stream()
        .filter(call -> call.method().equals("views.publish"))
        .map(call -> call.text("user_id"))
        .filter(person.id()::equals)
        .count();
  }

  private void open(String words) {
    ada.in(slack.room("incidents")).types("/incident open " + words).expectAnswer("INC-");
  }
}
