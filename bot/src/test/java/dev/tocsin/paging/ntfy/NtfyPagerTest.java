package dev.tocsin.paging.ntfy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tocsin.paging.FakeProvider;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.paging.PagerChannelContract;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NtfyPagerTest extends PagerChannelContract {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final FakeProvider ntfy = new FakeProvider();

  @AfterEach
  void close() {
    ntfy.close();
  }

  @Override
  protected PagerChannel channel() {
    return new NtfyPager(ntfy.address(), "tk_secret", JSON);
  }

  private JsonNode published() {
    channel().send(PAGE);
    return JSON.readTree(ntfy.last().body());
  }

  @Test
  void the_persons_topic_gets_an_urgent_message() {
    JsonNode message = published();
    assertThat(message.path("topic").asString()).isEqualTo("ada-9f2");
    assertThat(message.path("title").asString()).isEqualTo("[SEV1] INC-42 Checkout answers 502");
    assertThat(message.path("message").asString())
        .isEqualTo("Ada L., you are paged: on call for engineering.");
    assertThat(message.path("priority").asInt()).isEqualTo(5);
  }

  @Test
  void a_test_makes_no_noise_unless_noise_is_what_is_tested() {
    channel().tell(Notice.test("k", PAGE.person(), "It is tested", PAGE.at()));
    assertThat(JSON.readTree(ntfy.last().body()).path("priority").asInt()).isEqualTo(2);
    channel().tell(Notice.loudTest("k", PAGE.person(), "You asked for it", PAGE.at()));
    assertThat(JSON.readTree(ntfy.last().body()).path("priority").asInt()).isEqualTo(5);
  }

  @Test
  void its_button_acknowledges_with_one_tap() {
    JsonNode tap = published().path("actions").path(0);
    assertThat(tap.path("url").asString()).isEqualTo(LINK);
    assertThat(tap.path("method").asString()).isEqualTo("POST");
    assertThat(tap.path("clear").asBoolean()).isTrue();
  }

  @Test
  void while_the_chat_is_away_it_says_so() {
    channel().send(pageWithoutSlack(LINK));
    assertThat(JSON.readTree(ntfy.last().body()).path("message").asString())
        .endsWith("on call for engineering. Slack is not reachable; tap this to go on.");
    channel().send(pageWithoutSlack(null));
    assertThat(JSON.readTree(ntfy.last().body()).path("message").asString())
        .endsWith("Slack is not reachable.");
  }

  @Test
  void a_server_with_a_door_gets_the_token() {
    published();
    assertThat(ntfy.last().header("Authorization")).isEqualTo("Bearer tk_secret");
  }

  @Test
  void an_open_server_gets_none() {
    new NtfyPager(ntfy.address(), "", JSON).send(PAGE);
    assertThat(ntfy.last().header("Authorization")).isEmpty();
  }

  @Test
  void the_servers_id_of_the_message_is_kept() {
    ntfy.answers(200, "{\"id\":\"sPs71M8A2T\"}");
    assertThat(channel().send(PAGE))
        .isEqualTo("accepted by the push server 127.0.0.1 as sPs71M8A2T");
  }

  @Test
  void what_the_server_has_against_it_is_told() {
    ntfy.answers(400, "{\"code\":40009,\"error\":\"invalid request: topic invalid\"}");
    var failure = catchThrowableOfType(PageFailure.class, () -> channel().send(PAGE));
    assertThat(failure).hasMessageEndingWith("(400): invalid request: topic invalid");
  }

  /** Above 4,096 bytes the server would deliver a file in place of the words. */
  @Test
  void a_title_of_any_length_stays_a_message() {
    channel().send(page(ADA, "🔥".repeat(5_000), LINK));
    assertThat(
            JSON.readTree(ntfy.last().body())
                .path("title")
                .asString()
                .getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(1_100);
  }
}
