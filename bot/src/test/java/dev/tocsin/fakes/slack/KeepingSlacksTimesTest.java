package dev.tocsin.fakes.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepingSlacksTimesTest {
  private static final String FORM =
      """
      {"type":"modal","title":{"type":"plain_text","text":"Who?"},"blocks":[{"type":"divider"}]}\
      """;

  private final FakeSlack slack = FakeSlack.start();
  private final AnApp app = new AnApp(slack);
  private Seat linus;

  @BeforeEach
  void start() {
    slack.standStill();
    app.connects();
    slack.expectConnections(1);
    linus = slack.person("linus").in(slack.room("incidents"));
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void a_trigger_opens_one_form_within_three_seconds() {
    var first = triggered();
    assertThat(app.error("views.open", open(first))).isEqualTo("none");
    assertThat(app.error("views.open", open(first))).isEqualTo("exchanged_trigger_id");
    var late = triggered();
    slack.fastForward(Duration.ofSeconds(4));
    assertThat(app.error("views.open", open(late))).isEqualTo("expired_trigger_id");
  }

  @Test
  void a_response_address_is_good_for_five_answers() {
    linus.types("/incident status");
    var url = command("response_url");
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      statuses.add(app.respond(url, Json.object().put("text", "answer " + i)).statusCode());
    }
    assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 404);
    linus.expectAnswer("answer 4");
  }

  @Test
  void a_response_address_is_good_for_half_an_hour() {
    linus.types("/incident status");
    slack.fastForward(Duration.ofMinutes(31));
    var late = app.respond(command("response_url"), Json.object().put("text", "late"));
    assertThat(late.statusCode()).isEqualTo(404);
  }

  @Test
  void a_method_has_the_rate_of_its_tier() {
    for (int i = 0; i < 20; i++) {
      assertThat(app.error("conversations.create", Map.of("name", "inc-" + i))).isEqualTo("none");
    }
    var tooMany = app.response("conversations.create", Map.of("name", "inc-x"), slack.botToken());
    assertThat(tooMany.statusCode()).isEqualTo(429);
    assertThat(tooMany.headers().firstValue("Retry-After")).contains("3");
    slack.fastForward(Duration.ofSeconds(3));
    assertThat(app.error("conversations.create", Map.of("name", "inc-x"))).isEqualTo("none");
  }

  @Test
  void a_channel_takes_a_short_burst_of_posts_and_then_one_a_second() {
    var post = Map.of("channel", slack.room("incidents").id(), "text", "so");
    slack.fastForward(Duration.ofMinutes(1));
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < 40; i++) {
      statuses.add(app.response("chat.postMessage", post, slack.botToken()).statusCode());
    }
    assertThat(statuses).contains(200, 429).startsWith(200, 200, 200);
  }

  @Test
  void a_test_orders_only_troubles_that_slack_has() {
    slack.faults().failNext("conversations.create", "restricted_action");
    assertThat(app.error("conversations.create", Map.of("name", "inc-1")))
        .isEqualTo("restricted_action");
    assertThat(app.error("conversations.create", Map.of("name", "inc-1"))).isEqualTo("none");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> slack.faults().failNext("pins.add", "name_taken"));
  }

  @Test
  void the_app_is_told_to_connect_anew() {
    app.connects();
    slack.expectConnections(2);
    slack.faults().refreshSockets();
    slack.expectConnections(0);
    linus.types("/incident status").expectAnswer("dispatch_failed");
    app.connects();
    slack.expectConnections(1);
    app.answers(_ -> Json.object().put("text", "back"));
    linus.types("/incident status").expectAnswer("back");
  }

  @Test
  void an_envelope_can_come_twice() {
    slack.settle();
    slack.faults().doubleEnvelopes();
    linus.says("hello");
    slack.settle();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> hellos().size() == 2 && Set.copyOf(hellos()).size() == 1);
  }

  private List<String> hellos() {
    return app.heard().stream()
        .filter(it -> Json.write(it).contains("hello"))
        .map(it -> it.path("envelope_id").asString())
        .toList();
  }

  private String triggered() {
    linus.types("/incident open");
    return command("trigger_id");
  }

  private String command(String field) {
    return app.heard().stream()
        .filter(it -> it.path("type").asString().equals("slash_commands"))
        .reduce((_, last) -> last)
        .orElseThrow()
        .path("payload")
        .path(field)
        .asString();
  }

  private static Map<String, String> open(String trigger) {
    return Map.of("trigger_id", trigger, "view", FORM);
  }
}
