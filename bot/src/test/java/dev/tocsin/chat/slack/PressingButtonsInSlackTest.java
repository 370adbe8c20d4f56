package dev.tocsin.chat.slack;

import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.slack.Person;
import dev.tocsin.fakes.slack.Room;
import dev.tocsin.fakes.slack.Seat;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressingButtonsInSlackTest {
  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Person ada;
  private Served tocsin;
  private Room room;
  private Seat seat;

  @BeforeEach
  void open() {
    slack.person("linus");
    ada = slack.person("ada");
    tocsin = Served.bySocket(slack, folder);
    ada.in(slack.room("incidents")).types("/incident open Mail is late").expectAnswer("INC-1");
    room = slack.room("inc-1").expectPins(1);
    seat = ada.in(room);
  }

  @AfterEach
  void stop() {
    tocsin.close();
    slack.close();
  }

  @Test
  void an_update_is_stopped_while_it_is_held() {
    seat.types("/incident update We are on it");
    seat.expectMessage("30 seconds").click("Stop");
    room.expectMessage("stopped update 1").expectNoMessage("30 seconds");
  }

  @Test
  void a_temporary_measure_is_reverted() {
    seat.types("/incident temp add Checks are off");
    seat.expectMessage("temporary measure T1: Checks are off").click("Reverted");
    room.expectMessage("reverted temporary measure T1");
  }

  @Test
  void an_action_item_is_done() {
    seat.types("/incident action add Watch the queue");
    seat.expectMessage("action item A1: Watch the queue").click("Done");
    room.expectMessage("finished action item A1");
  }

  @Test
  void the_steps_of_a_runbook_are_done_and_skipped() {
    seat.types("/incident runbook show queue-flood");
    seat.expectMessage("1. ").click("Done");
    room.expectMessage("did step 1 of queue-flood");
    seat.expectMessage("did step 1 of queue-flood").click("Skip");
    room.expectMessage("skipped step 2 of queue-flood");
  }

  @Test
  void an_acknowledgement_is_taken_back() {
    seat.types("/incident ack").expectAnswer("Do you take it?").click("Yes");
    seat.expectMessage("Ada L. acknowledged by").click("Take it back");
    room.expectMessage("took the acknowledgement back");
  }

  @Test
  void the_draft_that_is_ready_is_shown() {
    seat.types("/incident lead").expectAnswer("the lead");
    seat.types("/incident resolve It was the queue.").expectAnswer("resolved");
    seat.expectMessage("wrote draft 1 of the postmortem").click("Show the draft");
    seat.expectAnswer("Draft of the postmortem of INC-1");
  }
}
