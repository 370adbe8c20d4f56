package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.OnCall;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.incident.Who;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowingPeopleInSlackTest {
  private static final String BY_EMAIL =
      Served.CONFIGURATION.replace("slack: U01LINUS, ", "").replace("slack: U01GRACE, ", "");

  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Person ada;
  private Person linus;
  private Served tocsin;

  @BeforeEach
  void comeIn() {
    ada = slack.person("ada");
    linus = slack.person("linus");
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  @Test
  void a_person_is_known_by_their_address_and_paged_by_chat() {
    start(BY_EMAIL);
    expectKnown("linus", "U01LINUS");
    ada.in(slack.room("incidents")).types("/incident open Mail is late").expectAnswer("INC-1");
    linus.expectDirectMessage("Linus, you are paged").click("Acknowledge");
    linus.expectAnswer("Linus acknowledged");
    assertThat(leadOf(linus)).isEqualTo(new Who("linus", "Linus"));
  }

  @Test
  void whoever_maps_to_nobody_acts_as_themself() {
    start(BY_EMAIL);
    var eve = slack.person("eve");
    eve.in(slack.room("incidents")).types("/incident open Mail is late").expectAnswer("INC-1");
    assertThat(openerOf(1)).isEqualTo(new Who("slack:U01EVE", "eve"));
    eve.in(slack.room("inc-1").expectPins(1))
        .types("/incident lead")
        .expectAnswer("Only people in the room of INC-1");
  }

  @Test
  void an_account_of_another_organisation_is_nobodys_whatever_its_address() {
    slack.person("grace", "U0FALSE");
    slack.outsiderWithAddress("mallory", "grace@acme.test");
    start(BY_EMAIL);
    expectKnown("linus", "U01LINUS");
    assertThat(idOf("grace")).isNotEqualTo("W09MALLORY");
  }

  @Test
  void an_id_in_the_configuration_comes_before_an_address() {
    slack.person("grace", "U0OTHER");
    start(Served.CONFIGURATION);
    slack.settle();
    assertThat(idOf("grace")).isEqualTo("U01GRACE");
  }

  @Test
  void without_the_right_to_see_addresses_health_says_what_is_missing() {
    slack.faults().revoke("users:read.email");
    start(BY_EMAIL);
    var platform = tocsin.bean(SlackPlatform.class);
    slack.eventually(
        "users:read.email in health",
        () -> platform.health().detail().contains("lacks the scope users:read.email"),
        () -> platform.health().detail());
    assertThat(platform.health().up()).isTrue();
    assertThat(idOf("linus")).isEmpty();
  }

  @Test
  void whom_slack_told_of_is_known_again_after_a_restart_without_slack() {
    start(BY_EMAIL);
    expectKnown("linus", "U01LINUS");
    tocsin.close();
    slack.faults().refuseTokens("invalid_auth");
    tocsin = Served.offline(slack, folder, BY_EMAIL);
    assertThat(idOf("linus")).isEqualTo("U01LINUS");
  }

  private void start(String configuration) {
    tocsin = Served.bySocket(slack, folder, configuration);
  }

  private void expectKnown(String key, String id) {
    slack.eventually(key + " as " + id, () -> idOf(key).equals(id), () -> idOf(key));
  }

  private String idOf(String key) {
    var person = tocsin.bean(OnCall.class).roster().staff().person(key).orElseThrow();
    return person.contact().ids().getOrDefault("slack", "");
  }

  private Who openerOf(long incident) {
    return incident(incident).lifecycle().opener().orElseThrow();
  }

  private Who leadOf(Person person) {
    person.in(slack.room("inc-1")).types("/incident lead").expectAnswer("INC-1");
    return incident(1).lead().orElseThrow();
  }

  private dev.tocsin.incident.Incident incident(long number) {
    return tocsin.bean(dev.tocsin.desk.IncidentDesk.class).incident(number);
  }
}
