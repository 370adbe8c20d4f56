package dev.tocsin.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String PERFECT =
      """
      company: { name: Acme, timezone: UTC }
      people: { ada: { name: Ada, phone: "+15550100" }, grace: { name: Grace, ntfy: grace } }
      founders: [ada, grace]
      """;

  @Test
  void a_company_that_lacks_nothing_gets_none() {
    assertThat(advice(PERFECT)).isEmpty();
  }

  @Test
  void without_a_public_address_some_things_are_off() {
    assertThat(Advice.on(ConfigFiles.good(PERFECT), false, NOW))
        .singleElement()
        .asString()
        .startsWith("TOCSIN_PUBLIC_URL is not set: links to acknowledge, calendar feeds");
  }

  @Test
  void a_founder_alone_is_worth_a_thought() {
    assertThat(advice(PERFECT.replace("[ada, grace]", "[ada]")))
        .containsExactly("there is one founder only: who is woken if they sleep through it?");
  }

  @Test
  void a_date_that_is_over_is_watched_in_vain() {
    String watch = "watches: [{ date: %s, what: Card expires }, { domain: acme.test }]\n";
    assertThat(advice(PERFECT + watch.formatted("2026-11-22"))).isEmpty();
    assertThat(advice(PERFECT + watch.formatted("2026-11-21")))
        .containsExactly(
            "Card expires: its day, 2026-11-21, is over; give it the next date, or take it out");
  }

  @Test
  void channels_that_nobody_tests_are_worth_a_thought() {
    assertThat(advice(PERFECT + "drill: off\n"))
        .containsExactly(
            "drill is off: nobody finds out that a number is wrong until it is needed");
  }

  @Test
  void people_who_cannot_be_reached_or_rung_are_named() {
    String quiet =
        PERFECT.replace(
            "people: {",
            "people: { linus: { name: Linus }, bo: { name: Bo, email: bo@acme.test }, jo: { name:"
                + " Jo, phone: \"+15550109\", email: jo@acme.test, ladder: [{ by: email }] },");
    assertThat(advice(quiet))
        .containsExactly(
            "Linus: cannot be reached on any channel",
            "Bo, Jo: cannot be rung: give them a phone number or an ntfy topic");
  }

  @Test
  void people_who_share_a_phone_number_are_named() {
    String shared =
        PERFECT.replace(
            "people: {",
            "people: { bo: { name: Bo, phone: \"+15550109\" }, jo: { name: Jo, phone:"
                + " \"+15550109\" },");
    assertThat(advice(shared))
        .containsExactly(
            "Bo, Jo: share a phone number: what is answered by SMS counts as said by whoever was"
                + " rung there last");
  }

  @Test
  void a_founder_who_cannot_be_reached_is_named_as_such() {
    assertThat(advice(PERFECT.replace("{ name: Grace, ntfy: grace }", "{ name: Grace }")))
        .containsExactly(
            "Grace: cannot be reached on any channel, though every chain ends with the founders");
  }

  @Test
  void people_without_an_id_where_incidents_live_are_named() {
    assertThat(advice(PERFECT.replace("name: Ada,", "name: Ada, slack: U01ADA,") + "home: slack\n"))
        .containsExactly("Grace: has no id on slack");
  }

  @Test
  void an_address_is_as_good_as_an_id_where_people_are_found_by_it() {
    String known =
        PERFECT
            .replace("name: Ada,", "name: Ada, slack: U01ADA, discord: \"181\",")
            .replace("name: Grace,", "name: Grace, email: grace@acme.test,");
    assertThat(advice(known + "home: slack\n")).isEmpty();
    assertThat(advice(known + "home: discord\n")).containsExactly("Grace: has no id on discord");
  }

  @Test
  void an_override_that_is_over_can_go() {
    assertThat(
            advice(
                PERFECT
                    + schedule("")
                        .replace(
                            "}] }",
                            "}], overrides: [{ person: ada, from: 2026-11-01 09:00, to: 2026-11-02"
                                + " 09:00 }] }")))
        .containsExactly(
            "schedule night: the override of ada was over on Mon 2 Nov 2026 09:00 UTC and can go");
  }

  @Test
  void people_whom_a_step_gives_up_before_anything_rings_are_named() {
    String slow =
        PERFECT.replace("ntfy: grace }", "ntfy: grace, ladder: [{ by: push, after: 10m }] }")
            + "teams: { all: [ada, grace] }\n"
            + "policies: { default: { steps: [{ page: [\"@ada\", \"@grace\"], wait: 10m },"
            + " { page: one-of:all, wait: 5m }, { page: team:all, wait: 1m },"
            + " { page: schedule:night, wait: 30s }, { page: role:lead }] } }\n";
    assertThat(advice(slow + schedule("")))
        .containsExactly(
            "policy default, step 1 waits 10 min, in which nothing reaches Grace (first after 10"
                + " min)",
            "policy default, step 2 waits 5 min, in which nothing reaches Grace (first after 10"
                + " min)",
            "policy default, step 3 waits 1 min, in which nothing reaches Ada (first after 1 min),"
                + " Grace (first after 10 min)",
            "policy default, step 4 waits 30 s, in which nothing reaches Ada (first after 1 min)");
  }

  private static String schedule(String hours) {
    return "schedules: { night: { layers: [{ every: 1 week, starting: 2026-01-05, people: [ada]"
        + hours
        + " }] } }\n";
  }

  private static List<String> advice(String text) {
    return Advice.on(ConfigFiles.good(text), true, NOW);
  }
}
