package dev.tocsin.fakes.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallingABotTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final FakeSlack slack = FakeSlack.start();
  private final ABot bot = new ABot();
  private SignedRequestsToBot requests;
  private Seat linus;

  @BeforeEach
  void start() {
    requests = slack.callAt(bot.address());
    linus = slack.person("linus").in(slack.room("incidents"));
    slack.settle();
  }

  @AfterEach
  void stop() {
    bot.close();
    slack.close();
  }

  @Test
  void a_command_is_signed_and_its_reply_is_for_the_asker() {
    bot.answers(_ -> new ABot.Reply(200, "{\"text\":\"On it\"}"));
    linus.types("/incident ack").expectAnswer("On it");
    var heard = bot.heard().getLast();
    assertThat(heard.body()).contains("command=%2Fincident&text=ack");
    assertThat(heard.signature()).isEqualTo(signed("v0:" + heard.timestamp() + ":" + heard.body()));
  }

  @Test
  void a_wrong_signature_and_an_old_one_can_be_sent() {
    requests.signWrongly();
    linus.types("/incident ack");
    var forged = bot.heard().getLast();
    assertThat(forged.signature())
        .isNotEqualTo(signed("v0:" + forged.timestamp() + ":" + forged.body()));
    requests.signLongAgo(Duration.ofMinutes(6));
    linus.types("/incident ack");
    var stale = bot.heard().getLast();
    assertThat(Long.parseLong(forged.timestamp()) - Long.parseLong(stale.timestamp()))
        .isBetween(300L, 361L);
  }

  @Test
  void a_reply_after_three_seconds_is_a_timeout_to_the_person() {
    bot.answers(
        _ -> {
          slack.fastForward(Duration.ofSeconds(4));
          return new ABot.Reply(200, "{\"text\":\"On it\"}");
        });
    linus.types("/incident ack").expectAnswer("operation_timeout");
    assertThat(linus.answers()).noneMatch(one -> one.contains("On it"));
    assertThat(slack.faults().timeouts()).hasSize(1);
    assertThat(bot.heard()).filteredOn(one -> one.body().contains("command=")).hasSize(1);
  }

  @Test
  void an_event_that_is_not_taken_comes_again_with_the_same_id() {
    bot.answers(_ -> new ABot.Reply(500, ""));
    linus.says("hello");
    await().atMost(SOON).until(() -> attempts("hello") == 2);
    slack.fastForward(Duration.ofSeconds(61));
    await().atMost(SOON).until(() -> attempts("hello") == 3);
    slack.fastForward(Duration.ofMinutes(5));
    await().atMost(SOON).until(() -> slack.faults().lostEvents() == 1);
    var all = bot.heard().stream().filter(one -> one.body().contains("hello")).toList();
    assertThat(all).extracting(ABot.Request::retry).containsExactly(null, "1", "2", "3");
    assertThat(all).extracting(ABot.Request::reason).contains("http_error");
    assertThat(all).extracting(ABot.Request::body).containsOnly(all.getFirst().body());
  }

  @Test
  void events_held_back_come_in_the_order_that_a_test_wishes() {
    slack.faults().holdEvents();
    linus.says("first");
    linus.says("second");
    slack.faults().releaseEventsReversed();
    slack.settle();
    assertThat(bot.heard())
        .extracting(ABot.Request::body)
        .filteredOn(body -> body.contains("first") || body.contains("second"))
        .first()
        .asString()
        .contains("second");
  }

  private long attempts(String words) {
    return bot.heard().stream().filter(one -> one.body().contains(words)).count();
  }

  private static String signed(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var secret = SignedRequests.SECRET.getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
