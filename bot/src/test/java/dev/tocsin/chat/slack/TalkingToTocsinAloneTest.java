package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkingToTocsinAloneTest {
  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Person ada;
  private Served tocsin;

  @BeforeEach
  void start() {
    ada = slack.person("ada");
    slack.person("linus");
    tocsin = Served.bySocket(slack, folder);
    ada.in(slack.room("incidents")).types("/incident open Mail is late").expectAnswer("INC-1");
    slack.room("inc-1").expectPins(1);
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  @Test
  void what_is_said_to_it_alone_is_a_command() {
    ada.withTocsin().says("status INC-1");
    ada.expectDirectMessage("INC-1 · Mail is late");
    ada.withTocsin().says("/oncall now");
    ada.expectDirectMessage("On call");
    ada.withTocsin().mentions("list");
    ada.expectDirectMessage("Incidents");
  }

  @Test
  void a_mention_asks_who_is_on_call_too() {
    ada.in(slack.room("inc-1")).mentions("oncall now");
    ada.in(slack.room("inc-1")).expectAnswer("On call");
  }

  @Test
  void a_typo_gets_the_nearest_command() {
    ada.withTocsin().says("stauts INC-1");
    ada.expectDirectMessage("Did you mean `/incident status`?");
  }

  @Test
  void tocsins_own_words_are_no_command() {
    ada.withTocsin().says("list");
    ada.expectDirectMessage("Incidents");
    slack.settle();
    assertThat(ada.withTocsin().texts()).hasSize(2);
  }
}
