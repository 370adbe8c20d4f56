package dev.tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Timelines;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeingPagedInSlackTest {
  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Person ada;
  private Person linus;
  private Served tocsin;

  @BeforeEach
  void start() {
    ada = slack.person("ada");
    linus = slack.person("linus");
    tocsin = Served.practising(slack, folder);
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  @Test
  void a_page_goes_to_the_person_alone_and_names_them_in_the_room() {
    open();
    var page = linus.expectDirectMessage("Linus, you are paged");
    assertThat(page.buttons()).contains("Acknowledge", "Escalate", "I'm on my way");
    slack.room("inc-1").expectMessage("Linus, you are paged");
    expectOnTimeline("paged Linus by chat: by direct message and in #inc-1-checkout-answers-502");
  }

  @Test
  void an_acknowledgement_by_direct_message_settles_the_page_there() {
    open();
    linus.expectDirectMessage("you are paged").click("Acknowledge");
    slack.room("inc-1").expectMessage("Linus is on it");
    assertThat(linus.expectDirectMessage("Linus acknowledged at").buttons()).isEmpty();
  }

  @Test
  void whoever_is_on_the_way_is_noted_and_others_are_woken_all_the_same() {
    open();
    linus.expectDirectMessage("you are paged").click("I'm on my way");
    slack.room("inc-1").expectMessage("Linus is on the way");
    slack.room("inc-1").expectMessage("Linus on the way, nobody has acknowledged yet");
    linus.in(slack.room("inc-1")).expectMessage("Linus is on the way").click("Acknowledge");
    slack.room("inc-1").expectMessage("Linus is on it");
  }

  @Test
  void a_page_by_direct_message_wakes_the_next_ones_too() {
    open();
    linus.expectDirectMessage("you are paged").click("Escalate");
    ada.expectDirectMessage("you are paged");
    slack.room("inc-1").expectMessage("woke the founders");
  }

  @Test
  void who_takes_no_direct_messages_is_named_in_the_room() {
    slack.faults().failNext("conversations.open", "user_disabled");
    open();
    slack.room("inc-1").expectMessage("Linus, you are paged");
    expectOnTimeline("in #inc-1-checkout-answers-502; Slack did not open a direct message");
  }

  @Test
  void a_page_waits_for_no_room() {
    slack.faults().failNext("conversations.create", "restricted_action");
    open();
    linus.expectDirectMessage("you are paged").click("Acknowledge");
    linus.expectAnswer("Linus acknowledged");
  }

  @Test
  void the_ladder_goes_on_where_neither_works() {
    slack.faults().forbid("conversations.open", "user_disabled");
    slack.faults().forbid("conversations.create", "restricted_action");
    open("private:yes");
    expectOnTimeline("woke Linus in step 1");
    tocsin.passes(Duration.ofSeconds(10));
    expectOnTimeline("could not page Linus by chat");
  }

  private void open() {
    open("");
  }

  private void open(String how) {
    ada.in(slack.room("incidents"))
        .types("/incident open Checkout answers 502 sev:1 " + how)
        .expectAnswer("INC-1");
  }

  private void expectOnTimeline(String words) {
    var timelines = tocsin.bean(Timelines.class);
    slack.eventually(
        words,
        () -> timelines.of(1, ZoneOffset.UTC).stream().anyMatch(it -> it.text().contains(words)),
        () -> timelines.of(1, ZoneOffset.UTC).stream().map(it -> it.text()).toList());
  }
}
