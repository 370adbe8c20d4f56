package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.FrontDesk;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Recorder;
import dev.tocsin.desk.Repeats;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Timelines;
import dev.tocsin.desk.Versions;
import dev.tocsin.runbooks.Runbooks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Incidents are opened and worked without any chat, by those who have signed in. */
class CommandingOnTheWebTest {
  private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

  @TempDir private Path folder;
  private Night night;
  private MockMvcTester web;

  @BeforeEach
  void open() {
    night = new Night(folder);
    var storage = night.storage();
    var onCall = new OnCall(Night::roster, new Covers(storage), new Proofs(storage, new Changes()));
    var papers = new Postmortems(storage, () -> ZoneOffset.UTC, PublicText.standard());
    var services =
        new FrontDesk.Services(
            night.desk(),
            onCall,
            new RunbookShelf(Runbooks.shipped(), night.desk()),
            new Versions(storage, night.desk(), papers),
            new Timelines(storage));
    var chat = new FrontDesk(services, new Recorder(storage, night.desk()));
    web =
        MockMvcTester.of(
            new CommandPages(new Commanding(chat, Night::roster, new Repeats(storage))));
  }

  @AfterEach
  void close() {
    night.close();
  }

  private MvcTestResult gives(String by, String words, String request) {
    return web.post()
        .uri("/commands")
        .param("by", by)
        .param("words", words)
        .param("request", request)
        .exchange();
  }

  private MvcTestResult orders(String json) {
    return web.post()
        .uri("/api/commands")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  @Test
  void a_test_says_where_what_came_of_it_can_be_seen() {
    assertThat(gives("ada", "oncall test", "r1")).bodyText().contains("the page On call shows");
  }

  @Test
  void a_person_who_says_who_they_are_acts_as_themself() {
    night.page(Night.ADA);
    assertThat(gives("ada", "ack INC-1", "r1")).hasStatus(200).bodyText().contains("Ada L.");
    assertThat(night.desk().incident(1).paging().acknowledgements())
        .extracting(one -> one.who().id())
        .containsExactly("ada");
  }

  @Test
  void what_can_be_typed_stands_out_and_stays_text() {
    assertThat(gives("ada", "stats <b>", "r1"))
        .bodyText()
        .contains("Did you mean <code>/incident status</code>?")
        .doesNotContain("`", "<b>");
  }

  @Test
  void a_form_that_is_sent_twice_is_one_command() {
    gives("ada", "open The queue grows sev:2", "r1");
    gives("ada", "open The queue grows sev:2", "r1");
    assertThat(night.desk().open()).hasSize(2);
  }

  @Test
  void other_words_from_the_same_page_are_another_command() {
    gives("ada", "open The queue grows sev:2", "r1");
    gives("ada", "open The disk is full sev:2", "r1");
    gives("ada", " open The disk is full sev:2 ", "r1");
    assertThat(night.desk().open()).hasSize(3);
  }

  @Test
  void a_blank_key_is_no_key() {
    for (int twice = 0; twice < 2; twice++) {
      assertThat(orders(" ", "open Disk full sev:1")).hasStatus(200);
    }
    assertThat(night.desk().open()).hasSize(3);
  }

  @Test
  void an_order_without_words_says_where_they_belong() {
    assertThat(orders("{\"by\":\"ada\",\"word\":\"list\"}"))
        .hasStatus(400)
        .bodyText()
        .contains("Say the command in \\\"words\\\".");
  }

  @Test
  void a_program_hears_that_nothing_is_done_before_its_question_is_answered() {
    assertThat(orders("{\"by\":\"grace\",\"words\":\"ack INC-1\"}"))
        .hasStatus(409)
        .bodyText()
        .contains("\"done\":false", "You were not paged");
    assertThat(orders("{\"by\":\"ada\",\"words\":\"ack\"}"))
        .hasStatus(409)
        .bodyText()
        .contains("\"done\":false", "Which incident?");
  }

  @Test
  void an_outage_of_the_database_asks_a_program_to_try_again() {
    night.storage().close();
    assertThat(orders("{\"by\":\"ada\",\"words\":\"open Disk full sev:1\"}"))
        .hasStatus(503)
        .bodyText()
        .contains("\"done\":false");
  }

  @Test
  void a_refusal_keeps_what_was_typed_and_by_whom() {
    assertThat(gives("ada", "opne Disk full", "r1"))
        .hasStatus(409)
        .bodyText()
        .contains("value=\"opne Disk full\"", "value=\"ada\" selected");
  }

  @Test
  void every_page_has_a_form_of_its_own() {
    Matcher first = REQUEST.matcher(body(web.get().uri("/commands").exchange()));
    Matcher second = REQUEST.matcher(body(web.get().uri("/commands").exchange()));
    assertThat(first.find() && second.find()).isTrue();
    assertThat(first.group(1)).isNotEqualTo(second.group(1));
  }

  @Test
  void whoever_is_somebody_else_may_note_and_not_resolve() {
    assertThat(gives("", "note INC-1 Customers call", "r1")).hasStatus(200);
    assertThat(gives("", "resolve INC-1 It is over", "r2")).hasStatus(409);
    assertThat(gives("adda", "note INC-1 x", "r3")).hasStatus(400).bodyText().contains("ada");
  }

  @Test
  void what_needs_more_words_says_which() {
    assertThat(orders("{\"by\":\"ada\",\"words\":\"resolve INC-1\"}"))
        .hasStatus(409)
        .bodyText()
        .contains("/incident resolve INC-1 summary:");
    assertThat(gives("ada", "resolve INC-1", "r1")).hasStatus(409).bodyText().contains("summary:");
  }

  @Test
  void what_is_done_is_crossed_out() {
    gives("ada", "temp add INC-1 The check is off", "r1");
    assertThat(gives("ada", "temp list INC-1", "r2")).bodyText().doesNotContain("<s>");
    gives("ada", "temp reverted INC-1 T1", "r3");
    assertThat(gives("ada", "temp list INC-1", "r4")).bodyText().contains("<s>T1 The check is off");
  }

  @Test
  void a_question_is_answered_by_a_button() {
    assertThat(gives("grace", "ack INC-1", "r1"))
        .bodyText()
        .contains("You were not paged", "confirmed:yes", "<button>Yes</button>");
  }

  @Test
  void a_program_gets_json_and_a_key_makes_a_repeated_order_one() {
    for (int twice = 0; twice < 2; twice++) {
      assertThat(orders("alert-7", "open Disk full sev:1"))
          .hasStatus(200)
          .bodyText()
          .contains("\"done\":true", "INC-2");
    }
    assertThat(night.desk().open()).hasSize(2);
    assertThat(orders("{\"words\":\"opne Disk full\"}"))
        .hasStatus(409)
        .bodyText()
        .contains("\"done\":false", "Did you mean");
  }

  private MvcTestResult orders(String key, String words) {
    return web.post()
        .uri("/api/commands")
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"by\":\"ada\",\"words\":\"" + words + "\"}")
        .exchange();
  }

  @Test
  void an_alert_that_comes_back_after_its_incident_opens_another() {
    assertThat(orders("alert-7", "open Disk full sev:1")).bodyText().contains("INC-2");
    night.pass(Duration.ofDays(3));
    assertThat(orders("alert-7", "open Disk full sev:1")).bodyText().contains("INC-2");
    gives("ada", "cancel INC-2 The probe was wrong", "r1");

    assertThat(orders("alert-7", "open Disk full sev:1"))
        .hasStatus(200)
        .bodyText()
        .contains("\"done\":true", "INC-3");
    assertThat(orders("alert-7", "open Disk full sev:1")).bodyText().contains("INC-3");
    assertThat(night.desk().incident(3).isOpen()).isTrue();
  }

  @Test
  void an_alert_goes_on_with_the_incident_that_its_own_became_part_of() {
    orders("alert-7", "open Disk full sev:1");
    gives("ada", "merge INC-2 INC-1", "r1");
    assertThat(orders("alert-7", "open Disk full sev:1")).hasStatus(200);
    assertThat(night.desk().incident(3).exists()).isFalse();
    gives("ada", "cancel INC-1 The probe was wrong", "r2");
    assertThat(orders("alert-7", "open Disk full sev:1")).bodyText().contains("INC-3");
  }

  @Test
  void alerts_that_come_back_at_the_same_moment_open_one() {
    orders("alert-7", "open Disk full sev:1");
    gives("ada", "cancel INC-2 The probe was wrong", "r1");
    IntStream.range(0, 6)
        .parallel()
        .forEach(_ -> assertThat(orders("alert-7", "open Disk full sev:1")).hasStatus(200));
    assertThat(night.desk().incident(3).exists()).isTrue();
    assertThat(night.desk().incident(4).exists()).isFalse();
  }

  @Test
  void a_key_of_long_ago_is_not_taken_for_the_same_command() {
    orders("k1", "note INC-1 The disk fills up");
    night.pass(Duration.ofHours(23));
    assertThat(orders("k1", "note INC-1 The disk fills up")).hasStatus(200);
    night.pass(Duration.ofHours(2));
    assertThat(orders("k1", "note INC-1 The disk fills up"))
        .hasStatus(409)
        .bodyText()
        .contains("\"done\":false", "more than a day ago", "send a new key");
    assertThat(orders("k2", "note INC-1 The disk fills up")).hasStatus(200);
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
