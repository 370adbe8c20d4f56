package dev.tocsin.fakes.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusingMutationsTest {
  private final FakeSlack slack = FakeSlack.start();
  private final AnApp app = new AnApp(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void a_call_made_wrong_in_one_place_is_refused() {
    var room = slack.room("incidents").id();
    var blocks =
        """
        [{"type":"section","text":{"type":"mrkdwn","text":"so"}},
         {"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Go"}}]}]\
        """;
    app.call("conversations.create", Map.of("name", "inc-1"));
    app.call("conversations.setTopic", Map.of("channel", room, "topic", "SEV1"));
    app.call("chat.postMessage", Map.of("channel", room, "blocks", blocks, "text", "so"));
    app.call("conversations.history", Map.of("channel", room, "limit", "5"));
    assertThat(Mutations.of(slack.calls()))
        .hasSizeGreaterThan(20)
        .containsKey("conversations.create [name] name too long")
        .containsKey(
            "chat.postMessage [blocks, channel, text] blocks/blocks/0/text/text beyond 3000");
    assertThat(slack.mutationsLetPass(slack.calls())).isEmpty();
  }

  @Test
  void asking_for_what_is_not_there_breaks_no_contract() {
    var stranger = new Call("users.info", slack.botToken(), Map.of("user", "U0"));
    assertThat(app.error("users.info", stranger.args())).isEqualTo("user_not_found");
    assertThat(app.breaks(stranger)).isFalse();
  }
}
