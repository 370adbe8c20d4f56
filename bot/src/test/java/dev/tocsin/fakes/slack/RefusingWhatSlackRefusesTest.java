package dev.tocsin.fakes.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusingWhatSlackRefusesTest {
  private final FakeSlack slack = FakeSlack.start();
  private final AnApp app = new AnApp(slack);

  @AfterEach
  void stop() {
    assertThat(slack.faults().breaches()).noneMatch(it -> it.contains("broke the fake"));
    slack.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          invalid_name_required    |
          invalid_name_specials    | inc 1
          invalid_name_specials    | Inc-1
          invalid_name_punctuation | --
          name_taken               | incidents
          none                     | inc-1
          """)
  void names_of_rooms_are_validated(String error, String name) {
    assertThat(app.error("conversations.create", Map.of("name", name == null ? "" : name)))
        .isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({
    "conversations.create, name, 80, invalid_name_maxlength",
    "conversations.setTopic, topic, 250, too_long",
    "conversations.setPurpose, purpose, 250, too_long",
    "chat.postMessage, text, 40000, msg_too_long",
    "chat.update, text, 4000, msg_too_long"
  })
  void a_text_is_as_long_as_slack_takes_it(String method, String name, int most, String error) {
    assertThat(app.error(method, with(method, name, "x".repeat(most)))).isEqualTo("none");
    assertThat(app.error(method, with(method, name, "y".repeat(most + 1)))).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          50  | {"type":"divider"} | message
          25  | {"type":"button","text":{"type":"plain_text","text":"Go"}} | actions
          10  | {"type":"mrkdwn","text":"so"} | context
          """)
  void a_message_has_as_many_parts_as_slack_takes(int most, String part, String inside) {
    assertThat(postBlocks(list(most, part, inside))).isEqualTo("none");
    assertThat(postBlocks(list(most + 1, part, inside))).isEqualTo("invalid_blocks");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3000 | {"type":"section","text":{"type":"mrkdwn","text":"X"}}
          2000 | {"type":"section","fields":[{"type":"mrkdwn","text":"X"}]}
          150  | {"type":"header","text":{"type":"plain_text","text":"X"}}
          255  | {"type":"divider","block_id":"X"}
          75   | {"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"X"}}]}
          2000 | {"type":"actions","elements":[{"type":"button","value":"X","text":{"type":"plain_text","text":"a"}}]}
          255  | {"type":"actions","elements":[{"type":"button","action_id":"X","text":{"type":"plain_text","text":"a"}}]}
          75   | {"type":"actions","elements":[{"type":"static_select","options":[{"value":"v","text":{"type":"plain_text","text":"X"}}]}]}
          100  | {"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"a"},"confirm":{"title":{"type":"plain_text","text":"X"},"text":{"type":"mrkdwn","text":"t"},"confirm":{"type":"plain_text","text":"y"},"deny":{"type":"plain_text","text":"n"}}}]}
          """)
  void a_part_is_as_long_as_slack_takes_it(int most, String part) {
    var whole = "[" + part.replace("X", "x".repeat(most)) + "]";
    assertThat(postBlocks(whole)).isEqualTo("none");
    assertThat(postBlocks("[" + part.replace("X", "x".repeat(most + 1)) + "]"))
        .isEqualTo("invalid_blocks");
  }

  @Test
  void all_blocks_together_have_a_limit_of_their_own() {
    var part = "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + "x".repeat(2600);
    assertThat(postBlocks(list(5, part + "\"}}", "message"))).isEqualTo("none");
    assertThat(postBlocks(list(6, part + "\"}}", "message"))).isEqualTo("msg_blocks_too_long");
  }

  @Test
  void attachments_are_looked_into() {
    var inner = "[{\"blocks\":[{\"type\":\"header\"}]}]";
    assertThat(postAttachments(inner)).isEqualTo("invalid_blocks");
    assertThat(postAttachments("[" + "{},".repeat(100) + "{}]")).isEqualTo("too_many_attachments");
    assertThat(postAttachments("[{\"fallback\":\"so\"}]")).isEqualTo("none");
  }

  private String postAttachments(String attachments) {
    return app.error(
        "chat.postMessage", Map.of("channel", incidents(), "attachments", attachments));
  }

  @Test
  void a_caller_who_swallows_a_refusal_fails_its_test() {
    app.call("chat.postMessage", Map.of("channel", incidents(), "text", "a", "colour", "red"));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(slack::close)
        .withMessageContaining("colour");
  }

  @Test
  void a_scope_that_is_missing_is_named() {
    slack.faults().revoke("groups:write");
    var asked = Map.of("name", "inc-9", "is_private", "true");
    var refused = app.call("conversations.create", asked);
    assertThat(refused.path("error").asString()).isEqualTo("missing_scope");
    assertThat(refused.path("needed").asString()).isEqualTo("groups:write");
    assertThat(app.error("conversations.create", Map.of("name", "inc-9"))).isEqualTo("none");
  }

  private String postBlocks(String blocks) {
    return app.error("chat.postMessage", Map.of("channel", incidents(), "blocks", blocks));
  }

  private static String list(int number, String part, String inside) {
    var parts = String.join(",", Collections.nCopies(number, part));
    return inside.equals("message")
        ? "[" + parts + "]"
        : "[{\"type\":\"" + inside + "\",\"elements\":[" + parts + "]}]";
  }

  private Map<String, String> with(String method, String name, String value) {
    Map<String, String> args = new HashMap<>(Map.of(name, value));
    if (!method.equals("conversations.create")) {
      args.put("channel", incidents());
    }
    if (method.equals("chat.update")) {
      var posted = app.call("chat.postMessage", Map.of("channel", incidents(), "text", "first"));
      args.put("ts", posted.path("ts").asString());
    }
    return args;
  }

  private String incidents() {
    return slack.room("incidents").id();
  }
}
