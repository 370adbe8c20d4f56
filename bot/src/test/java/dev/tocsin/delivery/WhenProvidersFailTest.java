package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.desk.Order;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.PagingCommand.ReportAttempt;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.paging.FakeProvider;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.paging.Provider;
import dev.tocsin.paging.email.Mailing;
import dev.tocsin.paging.email.StubbornMailServer;
import dev.tocsin.paging.ntfy.Pushing;
import dev.tocsin.paging.twilio.Telephones;
import dev.tocsin.paging.webhook.Hooking;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenProvidersFailTest {
  @TempDir Path folder;
  private final FakeProvider fake = new FakeProvider();
  private final Provider provider = new Provider("Acme Phones");
  private URI webhook = fake.address();
  private NightShift night;

  @AfterEach
  void close() {
    fake.close();
    night.close();
  }

  private NightShift night(String channel) {
    night =
        new NightShift(
            folder,
            """
            company: { name: Night, timezone: UTC }
            people:
              ada: { name: Ada, email: ada@night.test, ladder: [{ by: email }] }
              linus:
                name: Linus
                phone: "+15550102"
                email: linus@night.test
                ntfy: linus
                slack: U01LINUS
                webhook: "%s"
                ladder: [{ by: %s }, { by: %s, after: 10m }]
            founders: [ada]
            policies: { default: { steps: [{ page: [linus], wait: 60m }] } }
            """
                .formatted(webhook, channel, behind(channel)));
    return night.with(behind(channel));
  }

  /** The channel behind it on the ladder. */
  private static String behind(String channel) {
    return channel.equals("email") ? "push" : "email";
  }

  private void expectNextAtOnce(String channel) {
    assertThat(night.rang()).containsExactly("linus " + behind(channel));
  }

  private void expectTold(String channel, String told, int tries) {
    night.passes(Duration.ofMinutes(11));
    expectNextAtOnce(channel);
    assertThat(night.timeline())
        .filteredOn("Tocsin could not page Linus by %s: %s.".formatted(channel, told)::equals)
        .hasSize(tries);
  }

  private NightShift with(PagerChannel channel) {
    return night(channel.name()).with(channel.name(), channel::send);
  }

  /** A channel as it is, whose provider is at the address. */
  private PagerChannel at(URI address, String channel) {
    List<PagerChannel> telephones = Telephones.channels(address);
    webhook = address;
    return switch (channel) {
      case "sms" -> telephones.getFirst();
      case "voice" -> telephones.getLast();
      case "push" -> Pushing.channel(address);
      case "email" -> Mailing.channel(address.getHost());
      default -> Hooking.channel();
    };
  }

  private String call(URI address) {
    return provider.call(HttpRequest.newBuilder(address), body -> body);
  }

  /** Each row: the channel, what its provider answers, how often it is asked, what is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sms     | 400 | {"code":21211,"message":"Invalid 'To' number"}    | 1 | Twilio refused the page (400): Invalid 'To' number [21211]
          sms     | 400 | {"code":21610,"message":"Unsubscribed recipient"} | 1 | Twilio refused the page (400): Unsubscribed recipient [21610]
          sms     | 401 | {"message":"Authenticate"}                        | 1 | Twilio refuses Tocsin's credentials (401): Authenticate
          sms     | 408 | {}                                                | 4 | Twilio asks to try again (408)
          sms     | 429 | {"message":"Too many requests"}                   | 4 | Twilio takes no more for now (429)
          sms     | 500 | {}                                                | 4 | Twilio has a fault of its own (500)
          sms     | 503 | {}                                                | 4 | Twilio has a fault of its own (503)
          voice   | 400 | {"code":21211,"message":"Invalid 'To' number"}    | 1 | Twilio refused the page (400): Invalid 'To' number [21211]
          voice   | 403 | {"code":21215,"message":"Region not allowed"}     | 1 | Twilio refuses Tocsin's credentials (403): Region not allowed [21215]
          voice   | 429 | {}                                                | 4 | Twilio takes no more for now (429)
          voice   | 502 | {}                                                | 4 | Twilio has a fault of its own (502)
          push    | 400 | {"error":"invalid topic"}                         | 1 | the push server 127.0.0.1 refused the page (400): invalid topic
          push    | 403 | {"error":"forbidden"}                             | 1 | the push server 127.0.0.1 refuses Tocsin's credentials (403): forbidden
          push    | 429 | {"error":"limit reached"}                         | 4 | the push server 127.0.0.1 takes no more for now (429)
          push    | 507 | {}                                                | 4 | the push server 127.0.0.1 has a fault of its own (507)
          webhook | 301 | moved                                             | 1 | the webhook of Linus refused the page (301)
          webhook | 401 | who are you                                       | 1 | the webhook of Linus refuses Tocsin's credentials (401)
          webhook | 410 | gone                                              | 1 | the webhook of Linus refused the page (410)
          webhook | 429 | slower                                            | 4 | the webhook of Linus takes no more for now (429)
          webhook | 500 | oops                                              | 4 | the webhook of Linus has a fault of its own (500)
          """)
  void what_a_provider_refuses_goes_by_the_next_channel_at_once(
      String channel, int status, String body, int tries, String told) {
    fake.answers(status, body);
    with(at(fake.address(), channel)).opens();
    expectNextAtOnce(channel);
    expectTold(channel, told, tries);
    assertThat(fake.asked()).hasSize(tries);
  }

  /** Each row: a command of the mail, what the server says to it, how often, what is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RCPT | 550 5.1.1 no such user   | 1 | refused the mail: 550 5.1.1 no such user
          RCPT | 450 4.2.1 try later      | 4 | refused the mail: 450 4.2.1 try later
          MAIL | 553 5.7.1 not your place | 1 | refused the mail: 553 5.7.1 not your place
          MAIL | 451 4.7.1 too many       | 4 | refused the mail: 451 4.7.1 too many
          DATA | 452 4.3.1 disk full      | 4 | refused the mail: 452 4.3.1 disk full
          """)
  void what_a_mail_server_refuses_goes_by_the_next_channel_at_once(
      String command, String reply, int tries, String told) throws IOException {
    try (var server = StubbornMailServer.answering(command, reply)) {
      with(Mailing.channel(server.port())).opens();
      expectNextAtOnce("email");
      expectTold("email", "the mail server mail.acme.test " + told, tries);
    }
  }

  @Test
  void a_mail_server_that_says_nothing_is_tried_again_while_the_next_channel_rings()
      throws IOException {
    try (var server = StubbornMailServer.silent()) {
      with(Mailing.hasty(server.port())).opens();
      expectNextAtOnce("email");
      expectTold("email", "the mail server mail.acme.test did not answer in time", 4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sms", "voice", "push", "webhook"})
  void a_provider_that_does_not_answer_in_time_is_tried_again(String channel) {
    fake.saysNothing();
    Provider hasty = new Provider("Acme Phones", Duration.ofMillis(60));
    URI there = fake.address();
    night(channel)
        .with(channel, _ -> hasty.call(HttpRequest.newBuilder(there), body -> body))
        .opens();
    expectNextAtOnce(channel);
    expectTold(channel, "Acme Phones did not answer in time", 4);
  }

  /** Each row: whether the chat is there, whether it is tried again, how often, why not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          false | true  | 4 | Slack could not open a direct message: it did not answer in time
          false | true  | 4 | Slack could not open a direct message: it is out of reach
          false | true  | 4 | Slack could not open a direct message: its host name is unknown
          false | true  | 4 | Discord could not post a message: it did not answer in time
          false | true  | 4 | Discord could not post a message: it is out of reach
          false | true  | 4 | Discord could not post a message: its host name is unknown
          false | true  | 4 | Slack did not open a direct message: it answers 503
          true  | true  | 4 | Slack did not open a direct message: too many requests at once
          false | false | 4 | Slack did not open a direct message: there is no such person
          """)
  void what_the_chat_fails_at_goes_by_the_next_channel_at_once(
      boolean isUp, boolean again, int tries, String told) {
    ChatFailure failure =
        again ? ChatFailure.forNow(told, Duration.ZERO) : ChatFailure.forGood(told);
    night("chat");
    var slack = new Platforms(List.of(new DeafChat(failure, isUp)), Optional::empty);
    night.with("chat", new ChatPager(slack, night.desk())::send).opens();
    expectNextAtOnce("chat");
    expectTold("chat", told, tries);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sms", "voice", "push", "webhook"})
  void a_provider_that_is_away_is_tried_again_while_the_next_channel_rings(String channel) {
    URI gone = fake.address();
    fake.close();
    night(channel).with(channel, _ -> call(gone)).opens();
    assertThat(night.rang()).containsExactly("linus email");
    night.passes(Duration.ofMinutes(11));
    assertThat(night.timeline())
        .filteredOn(
            "Tocsin could not page Linus by %s: Acme Phones can't be reached.".formatted(channel)
                ::equals)
        .hasSize(4);
  }

  /** Each row: the channel, and who is nowhere to be found. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sms     | Twilio
          voice   | Twilio
          push    | the push server
          email   | the mail server
          webhook | the webhook of Linus
          """)
  void a_provider_whose_name_nobody_knows_is_tried_again_while_the_next_channel_rings(
      String channel, String who) {
    with(at(FakeProvider.NOWHERE, channel)).opens();
    expectNextAtOnce(channel);
    night.passes(Duration.ofMinutes(11));
    String told = "Tocsin could not page Linus by %s: %s".formatted(channel, who);
    assertThat(night.timeline())
        .filteredOn(line -> line.startsWith(told))
        .hasSize(4)
        .allMatch(line -> line.endsWith("can't be found: its host name is unknown."));
  }

  @Test
  void what_its_provider_never_confirms_counts_as_failed_and_moves_the_ladder_on() {
    night("sms").confirming("sms", _ -> "rang").opens();
    assertThat(night.rang()).containsExactly("linus sms");
    night.passes(Duration.ofMinutes(2).plusSeconds(1));
    assertThat(night.rang()).containsExactly("linus sms", "linus email");
    assertThat(night.timeline())
        .contains("Tocsin could not page Linus by sms: its provider never confirmed it.");
  }

  @Test
  void a_receipt_that_is_quicker_than_the_providers_own_answer_counts() {
    night("sms").confirming("sms", this::arrivesAtOnce).opens();
    night.passes(Duration.ofMinutes(2).plusSeconds(1));
    assertThat(night.attempts()).containsExactly("linus sms DELIVERED", "linus sms SENT");
  }

  private String arrivesAtOnce(Page page) {
    var linus = Ring.of("3/sms/linus", night.desk().history(1)).wakened().who();
    var receipt = new ReportAttempt(3, linus, "sms", Outcome.DELIVERED, "it arrived");
    night.desk().handle(new Order("receipt", 1, Actor.TOCSIN, receipt));
    return "rang";
  }
}
