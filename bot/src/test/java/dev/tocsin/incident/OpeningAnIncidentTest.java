package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.chain;
import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.given;
import static dev.tocsin.incident.Scenario.givenOpen;

import dev.tocsin.incident.LifecycleCommand.Open;
import dev.tocsin.incident.LifecycleEvent.Opened;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpeningAnIncidentTest {
  private static Open open(String title, Instant startedAt) {
    return new Open(title, Severity.SEV1, "checkout", true, true, startedAt, "night");
  }

  private static Opened opened(String title, Instant startedAt) {
    return new Opened(title, Severity.SEV1, "checkout", true, true, startedAt);
  }

  private static final PagingEvent.EscalationStarted CHAIN =
      new PagingEvent.EscalationStarted(1, "night", "INC-42 was opened");

  @Test
  void an_opened_incident_wakes_people_at_once_even_in_a_drill() {
    given().when(open("Down", null)).then(opened("Down", OPENED_AT), CHAIN);
  }

  @Test
  void nobody_needs_to_be_known_to_open_one() {
    given().when(open("Down", null)).by(Sample.STRANGER).then(opened("Down", OPENED_AT), CHAIN);
  }

  @Test
  void it_may_have_begun_before() {
    Instant earlier = OPENED_AT.minus(Duration.ofHours(3));
    given().when(open("Down", earlier)).then(opened("Down", earlier), CHAIN);
  }

  @Test
  void it_does_not_begin_in_the_future() {
    given().when(open("Down", OPENED_AT.plusSeconds(1))).thenRejected("future", "Leave `at:` out");
  }

  @Test
  void its_title_is_cleaned() {
    given()
        .when(open("  Checkout\n\tis \u202Edown\u0007 ", null))
        .then(opened("Checkout is down", OPENED_AT), CHAIN);
  }

  @Test
  void a_title_of_ten_thousand_characters_is_refused_with_the_limit() {
    given()
        .when(open("x".repeat(10_000), null))
        .thenRejected("The title has 10,000 characters; at most 300 fit.", "/incident note");
  }

  @Test
  void a_title_of_three_hundred_fits_whatever_its_script() {
    String title = "🔥".repeat(300);
    given().when(open(title, null)).then(opened(title, OPENED_AT), CHAIN);
  }

  @Test
  void a_title_must_say_something() {
    given().when(open(" \n ", null)).thenRejected("title is missing", "/incident open Checkout");
  }

  @Test
  void an_incident_is_opened_once() {
    givenOpen().when(open("Again", null)).thenRejected("INC-42 was opened before", "open <title>");
  }

  @Test
  void the_chain_that_opens_it_is_the_first() {
    given()
        .when(new Open("Down", null, null, false, false, null, "default"))
        .then(
            new Opened("Down", null, null, false, false, OPENED_AT), chain(1, "INC-42 was opened"));
  }
}
