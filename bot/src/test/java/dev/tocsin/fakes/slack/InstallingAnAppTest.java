package dev.tocsin.fakes.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstallingAnAppTest {
  private static final String MANIFEST =
      """
      {"display_information":{"name":"Bell"},
       "features":{"bot_user":{"display_name":"Bell"},
         "slash_commands":[{"command":"/bell","description":"Rings"}],
         "shortcuts":[{"name":"Ring","type":"message","callback_id":"ring","description":"Rings"}]},
       "oauth_config":{"scopes":{"bot":["commands","chat:write","channels:history","reactions:read"]}},
       "settings":{"event_subscriptions":{"bot_events":["reaction_added"]}}}\
      """;

  private final FakeSlack slack = FakeSlack.start();
  private final AnApp app = new AnApp(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void it_may_do_what_its_scopes_allow() {
    slack.install(MANIFEST);
    var room = slack.room("incidents").id();
    assertThat(app.error("chat.postMessage", Map.of("channel", room, "text", "so")))
        .isEqualTo("none");
    assertThat(app.error("conversations.create", Map.of("name", "inc-1")))
        .isEqualTo("missing_scope");
  }

  @Test
  void it_hears_what_it_subscribed_to() {
    slack.install(MANIFEST);
    app.connects();
    slack.expectConnections(1);
    slack.person("linus").in(slack.room("incidents")).says("hello").reacts("eyes");
    slack.settle();
    assertThat(app.heard())
        .extracting(it -> it.at("/payload/event/type").asString())
        .containsExactly("reaction_added");
  }

  @Test
  void it_is_called_by_its_commands_and_shortcuts_only() {
    slack.install(MANIFEST);
    var seat = slack.person("linus").in(slack.room("incidents"));
    seat.types("/bell now").says("ring this").menu("ring");
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> seat.types("/incident"));
    var said = seat.says("open this");
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> said.menu("open"));
  }

  @Test
  void an_event_without_its_scope_is_refused() {
    var deaf = MANIFEST.replace(",\"reactions:read\"", "");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> slack.install(deaf))
        .withMessageContaining("reaction_added");
  }
}
