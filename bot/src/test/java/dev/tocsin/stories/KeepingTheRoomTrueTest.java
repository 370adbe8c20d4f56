package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.Surroundings;
import dev.tocsin.TocsinApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What stands in the room is true whenever somebody reads it. */
class KeepingTheRoomTrueTest {
  @TempDir Path folder;
  private ConfigurableApplicationContext tocsin;
  private PracticeTalk practice;

  @BeforeEach
  void start() {
    var environment =
        Map.of(
            "TOCSIN_DATA", folder.toString(),
            "TOCSIN_CONFIG", Path.of("src/test/resources/night.yaml").toString());
    tocsin = TocsinApplication.start(new Surroundings(environment), Map.of("server.port", 0));
    int port = tocsin.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    practice = new PracticeTalk(port);
  }

  @AfterEach
  void stop() {
    tocsin.close();
  }

  @Test
  void the_topic_follows_status_severity_and_lead() {
    PracticeTalk.Seat grace = open();
    grace.expectTopic("SEV2 · investigating · nobody leads yet");
    grace.types("/incident lead").expectTopic("led by Grace");
    grace.types("/incident severity 1").expectTopic("SEV1");
    grace.types("/incident status identified").expectTopic("SEV1 · identified · led by Grace");
    grace.types("/incident resolve Restarted the queue.").expectTopic("resolved");
  }

  @Test
  void the_summary_card_comes_before_the_pages() {
    PracticeTalk.Seat grace = open();
    grace.expect("@Linus, you are paged");
    assertThat(grace.messages().getFirst()).startsWith("INC-1 · SEV2");
  }

  @Test
  void pages_show_who_acknowledged_and_offer_nothing_any_more() {
    PracticeTalk.Seat grace = open();
    grace.expect("@Linus, you are paged");
    PracticeTalk.Seat linus = practice.seat("linus", practice.roomOf("INC-1"));
    linus.types("/incident ack INC-1 via:button");
    grace.expect("Linus was paged for INC-1. Linus acknowledged at ");
    grace.expectNo("@Linus, you are paged");
    grace.expectNo("/incident ack INC-1 via:button");
    linus.types("/incident ack INC-1 via:button").expect("You are on INC-1 already, since ");
  }

  @Test
  void pages_of_an_incident_that_is_over_say_so() {
    PracticeTalk.Seat grace = open();
    grace.expect("@Linus, you are paged");
    grace.types("/incident cancel It was a rehearsal");
    grace.expect("Grace ended it at ").expectNo("@Linus, you are paged");
  }

  @Test
  void an_update_that_is_out_cannot_be_stopped_any_more() {
    PracticeTalk.Seat grace = open();
    grace.types("/incident update We are looking into it").expect("stop:1");
    practice.fastForward(Duration.ofSeconds(31));
    grace.expect("It is told. That is inside the company").expectNo("stop:1");
    grace.types("/incident update INC-1 stop:1").expect("Update 1 was told already.");
  }

  @Test
  void what_happens_while_something_is_posted_still_takes_its_buttons_away() {
    PracticeTalk.Seat grace = open();
    for (int update = 1; update <= 3; update++) {
      grace.types("/incident update Still looking");
      practice.fastForward(Duration.ofSeconds(31));
    }
    grace.expect("gave update 3").expectNo("stop:");
  }

  @Test
  void what_is_reverted_or_done_offers_nothing_any_more() {
    PracticeTalk.Seat grace = open();
    String until =
        practice.clock().atZone(ZoneId.of("Europe/Berlin")).getYear() + 2 + "-01-01 10:00";
    grace.types("/incident temp add Cache off revert-by:\"" + until + "\"");
    grace.expect("temp reverted INC-1 T1").expect(until + " CET");
    grace.types("/incident action add Alert on it").expect("action done INC-1 A1");
    grace.types("/incident temp reverted T1").types("/incident action done A1");
    grace.expectNo("temp reverted INC-1 T1").expectNo("action done INC-1 A1");
  }

  @Test
  void a_runbook_tells_how_the_next_step_is_done() {
    PracticeTalk.Seat grace = open();
    grace.types("/incident runbook show expired-domain").expect("whois example.com");
    grace.types("/incident runbook step 1 done").expect("dig +short NS example.com");
    grace.types("/incident runbook step 2 done").expectNo("whois example.com");
  }

  @Test
  void a_runbook_tells_whom_to_turn_to_and_who_has_access_there() {
    PracticeTalk.Seat grace = open();
    grace
        .types("/incident runbook show expired-domain")
        .expect("registrar: https://registrar.example/support · account ACME-1 · access: Ada");
    assertThat(grace.messages()).noneMatch(message -> message.contains("dns:"));
  }

  @Test
  void a_runbooks_steps_are_ticked_off_where_it_was_shown() {
    PracticeTalk.Seat grace = open();
    grace.types("/incident runbook show expired-domain").expect("step INC-1 2 done");
    grace.types("/incident runbook step 1 done").expectNo("step INC-1 1 done");
    grace.types("/incident runbook step 2 done").expectNo("step INC-1 2 done");
    grace.expect("step INC-1 3 done");
  }

  @Test
  void a_closed_incident_that_is_reopened_has_its_room_again() {
    PracticeTalk.Seat grace = open();
    grace.types("/incident cancel It was a rehearsal").expect("cancelled the incident");
    grace.types("/incident reopen It was none").expect("reopened the incident");
    assertThat(grace.says("We go on.")).isNotEmpty();
  }

  private PracticeTalk.Seat open() {
    practice.seat("grace", "general").types("/incident open The queue is full sev:2");
    return practice.seat("grace", practice.roomOf("INC-1"));
  }
}
