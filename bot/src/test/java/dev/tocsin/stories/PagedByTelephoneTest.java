package dev.tocsin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.paging.FakeProvider;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page goes out by SMS, and what becomes of it is told by the provider and by the person. */
class PagedByTelephoneTest {
  private static final String PUBLIC = "https://tocsin.phone.test";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final FakeProvider provider = new FakeProvider();
  private RunningTocsin tocsin;
  private PracticeTalk.Seat ada;

  @BeforeEach
  void open() {
    provider.answers(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}");
    tocsin =
        RunningTocsin.configured("telephone.yaml", folder)
            .with(
                Map.of(
                    "TOCSIN_PUBLIC_URL", PUBLIC,
                    "TWILIO_ACCOUNT_SID", "AC1",
                    "TWILIO_AUTH_TOKEN", "token",
                    "TWILIO_PHONE_NUMBER", "+15550199",
                    "TWILIO_API_URL", provider.address().toString()))
            .start();
    PracticeTalk practice = tocsin.practice();
    practice.seat("ada", "general").types("/incident open Checkout answers 502 sev:1");
    ada = practice.seat("ada", practice.roomOf("INC-1"));
    expect("paged Linus by sms: queued by Twilio as SM1");
  }

  @AfterEach
  void close() {
    tocsin.close();
    provider.close();
  }

  private void expect(String line) {
    await(line).atMost(PATIENCE).until(() -> ada.timeline().contains(line));
  }

  private TwilioTalk twilio() {
    return new TwilioTalk(tocsin.address(), PUBLIC, "token");
  }

  private FakeProvider.Asked sms() {
    return provider.asked().getFirst();
  }

  private Optional<FakeProvider.Asked> call() {
    return provider.asked().stream()
        .filter(asked -> asked.path().endsWith("/Calls.json"))
        .findFirst();
  }

  private static String pathOf(String callback) {
    URI uri = URI.create(callback);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private HttpResponse<String> receipt(String status) {
    return twilio()
        .tells(
            pathOf(sms().form().get("StatusCallback")),
            Map.of("MessageSid", "SM1", "MessageStatus", status));
  }

  @Test
  void a_receipt_is_on_the_timeline_once_however_often_it_comes() {
    assertThat(receipt("sent").statusCode()).isEqualTo(200);
    receipt("delivered");
    receipt("delivered");
    expect("reached Linus by sms: Twilio says: delivered");
    assertThat(ada.timeline()).filteredOn(line -> line.contains("says: delivered")).hasSize(1);
  }

  @Test
  void a_message_that_can_not_be_delivered_moves_the_ladder_on() {
    receipt("undelivered");
    expect("could not page Linus by sms: Twilio says: undelivered");
    await("a call").atMost(PATIENCE).until(() -> call().isPresent());
  }

  @Test
  void a_message_that_nobody_confirms_counts_as_failed() {
    tocsin.practice().fastForward(Duration.ofSeconds(121));
    expect("could not page Linus by sms: its provider never confirmed it");
    await("a call").atMost(PATIENCE).until(() -> call().isPresent());
  }

  @Test
  void a_reply_acknowledges_and_is_answered() {
    HttpResponse<String> answer =
        twilio()
            .tells(
                "/twilio/sms", Map.of("MessageSid", "SM9", "From", "+15550102", "Body", " Ack 1 "));
    assertThat(answer.body()).contains("You have INC-1: Checkout answers 502");
    assertThat(ada.timeline()).contains("acknowledged by sms");
  }

  @Test
  void a_number_is_not_needed_while_there_is_one_incident() {
    twilio().tells("/twilio/sms", Map.of("MessageSid", "SM9", "From", "+15550102", "Body", "ACK!"));
    assertThat(ada.timeline()).contains("acknowledged by sms");
  }

  @Test
  void a_snooze_says_when_the_phone_rings_again_and_can_be_taken_for_good() {
    assertThat(sms("+15550102", "Snooze 30m")).containsPattern("You are woken again at \\w+ \\d");
    assertThat(ada.timeline()).anyMatch(line -> line.contains("by sms, to be woken again at"));
    assertThat(sms("+15550102", "ack 1")).contains("You have INC-1");
    assertThat(sms("+15550102", "ack 1 ")).contains("You already have INC-1: Checkout");
    assertThat(sms("+15550102", "snooze 1 9h")).contains("for 30 min at most");
  }

  @Test
  void who_answers_after_another_hears_who_has_it_and_later_that_it_is_over() {
    assertThat(sms("+15550102", "escalate")).contains("Woken now: Ada, for INC-1: Checkout");
    ada.types("/incident ack").expect("acknowledged by command");
    assertThat(sms("+15550102", "ack")).contains("You have INC-1, with Ada: Checkout answers 502");
    assertThat(sms("+15550102", "Ack")).contains("You already have INC-1, with Ada: Checkout");
    ada.types("/incident cancel A false alarm").expect("false alarm");
    assertThat(sms("+15550102", "ack 1")).contains(">INC-1 is cancelled.<");
    assertThat(sms("+15550102", "ack!")).contains("No open incident has paged you.");
  }

  @Test
  void who_is_paged_for_two_is_asked_which_one_and_for_what_waits_before_what_others_have() {
    PracticeTalk practice = tocsin.practice();
    practice.seat("ada", "general").types("/incident open Search is slow sev:1");
    expectSms("INC-2");
    assertThat(sms("+15550102", "ack"))
        .contains("Reply with one of: ack 1 (Checkout answers 502), ack 2 (Search is slow)");
    assertThat(sms("+15550102", "escalate"))
        .contains("one of: escalate 1 (Checkout answers 502), escalate 2 (Search is slow)");
    ada.types("/incident ack confirmed:yes").expect("acknowledged by command");
    assertThat(sms("+15550102", "ack!")).contains("You have INC-2: Search is slow");
  }

  private void opensWhatTakesTwo() {
    tocsin.practice().seat("ada", "general").types("/incident open Search is slow service:search");
    expectSms("INC-2");
  }

  @Test
  void what_i_have_waits_for_others_and_no_longer_for_me() {
    opensWhatTakesTwo();
    assertThat(sms("+15550102", "ack 2")).contains("woken until 1 more of them take it");
    assertThat(sms("+15550102", "ack")).contains("You have INC-1: Checkout answers 502");
  }

  @Test
  void an_order_that_comes_once_more_tells_whom_it_woke_the_first_time() {
    opensWhatTakesTwo();
    assertThat(sms("+15550102", "escalate 2")).contains("Woken now: Ada, for INC-2");
    assertThat(sms("+15550102", "escalate 2")).contains("Woken now: Ada, for INC-2");
    assertThat(sms("+15550102", "Escalate 2")).contains("Woken now: Linus, for INC-2");
  }

  private void expectSms(String words) {
    await(words)
        .atMost(PATIENCE)
        .until(() -> provider.asked().stream().anyMatch(one -> one.body().contains(words)));
  }

  @Test
  void strangers_and_strange_words_are_answered_and_change_nothing() {
    assertThat(sms("+15550999", "ack 1")).contains("Tocsin doesn't know this number.");
    assertThat(sms("+15550102", "who are you?")).contains("Reply with: ack 42");
    assertThat(sms("+15550102", "ack 77")).contains("There is no INC-77.");
    assertThat(ada.timeline()).noneMatch(line -> line.contains("acknowledged"));
  }

  private String sms(String from, String words) {
    return twilio()
        .tells("/twilio/sms", Map.of("MessageSid", "SM" + words, "From", from, "Body", words))
        .body();
  }

  @Test
  void a_pressed_key_acknowledges() {
    receipt("undelivered");
    await("a call").atMost(PATIENCE).until(() -> call().isPresent());
    String keys =
        pathOf(call().orElseThrow().form().get("StatusCallback")).replace("status", "keys");
    HttpResponse<String> answer = twilio().tells(keys, Map.of("CallSid", "CA1", "Digits", "1"));
    assertThat(answer.body()).contains("<Say>You have INC-1");
    assertThat(ada.timeline()).contains("acknowledged by phone");
  }

  @Test
  void who_can_not_sign_is_not_heard() {
    TwilioTalk impostor = new TwilioTalk(tocsin.address(), PUBLIC, "guessed");
    HttpResponse<String> answer =
        impostor.tells("/twilio/sms", Map.of("From", "+15550102", "Body", "ack 1"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(ada.timeline()).noneMatch(line -> line.contains("acknowledged"));
  }
}
