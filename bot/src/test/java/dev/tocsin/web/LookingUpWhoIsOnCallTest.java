package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Expiries;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Proofs;
import dev.tocsin.oncall.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class LookingUpWhoIsOnCallTest {
  @TempDir private Path folder;
  private Night night;
  private OnCall onCall;
  private MockMvcTester web;

  @BeforeEach
  void open() {
    night = new Night(folder);
    Proofs proofs = new Proofs(night.storage(), new Changes());
    onCall = new OnCall(Night::roster, new Covers(night.storage()), proofs);
    web = MockMvcTester.of(new OnCallPage(onCall, new Expiries(night.storage()), night));
  }

  @AfterEach
  void close() {
    night.close();
  }

  @Test
  void founders_are_there_with_numbers_to_tap() {
    assertThat(web.get().uri("/oncall"))
        .hasStatus(200)
        .bodyText()
        .contains("<td>founders</td><td><div>Ada L. <a href=\"tel:+15550100\">+15550100</a></div>");
  }

  @Test
  void what_came_of_the_last_tests_is_there() {
    var ada = Night.roster().staff().person("ada").orElseThrow();
    var trials = List.of(Proofs.Trial.of(Channel.SMS, ada), Proofs.Trial.of(Channel.VOICE, ada));
    var run = onCall.proofs().start("r1", new Proofs.Asked(Proofs.Kind.TEST, "ada", "web", trials));
    onCall.proofs().report(run, trials.getFirst(), false, "no such number");
    assertThat(web.get().uri("/oncall"))
        .bodyText()
        .contains("Ada L. sms ✗ <span class=\"quiet\">no such number</span>")
        .contains("Ada L. voice … <span class=\"quiet\">nothing is known yet</span>");
  }

  @Test
  void tests_that_nobody_asked_for_do_not_hide_the_one_that_was() {
    var ada = Night.roster().staff().person("ada").orElseThrow();
    var trials = List.of(Proofs.Trial.of(Channel.SMS, ada));
    onCall.proofs().start("asked", new Proofs.Asked(Proofs.Kind.TEST, "ada", "web", trials));
    var weekly = new Proofs.Asked(Proofs.Kind.WEEKLY, "ada", "web", trials);
    for (int week = 1; week <= 5; week++) {
      onCall.proofs().start("weekly/" + week, weekly);
    }
    assertThat(web.get().uri("/oncall")).bodyText().containsOnlyOnce("nothing is known yet");
  }

  @Test
  void each_channel_says_when_it_was_last_proven() {
    var ada = Night.roster().staff().person("ada").orElseThrow();
    var trial = Proofs.Trial.of(Channel.SMS, ada);
    var asked = new Proofs.Asked(Proofs.Kind.TEST, "ada", "console", List.of(trial));
    onCall.proofs().report(onCall.proofs().start("r1", asked), trial, true, "delivered");
    night.pass(Duration.ofDays(3));
    assertThat(web.get().uri("/oncall"))
        .bodyText()
        .contains("sms <span class=\"quiet\">proven 3 days ago</span>")
        .contains("voice <span class=\"quiet\">never proven</span>");
  }
}
