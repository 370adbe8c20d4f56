package dev.tocsin.fakes.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TalkingToTheFakeTest {
  private static final String BUTTON =
      """
      [{"type":"actions","elements":[{"type":"button","action_id":"go","value":"lead",
        "text":{"type":"plain_text","text":"Take lead"}}]}]\
      """;
  private static final String FORM =
      """
      {"type":"modal","title":{"type":"plain_text","text":"Who leads?"},
       "submit":{"type":"plain_text","text":"Go"},
       "blocks":[{"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why"},
         "element":{"type":"plain_text_input","action_id":"text"}}]}\
      """;

  private final FakeSlack slack = FakeSlack.start();
  private final AnApp app = new AnApp(slack);

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void what_the_app_posts_stands_in_the_room() {
    var made = app.call("conversations.create", Map.of("name", "inc-1-shop"));
    var room = made.path("channel").path("id").asString();
    var posted = app.call("chat.postMessage", Map.of("channel", room, "text", "5 &lt; 6"));
    app.call("pins.add", Map.of("channel", room, "timestamp", posted.path("ts").asString()));
    assertThat(slack.room("inc-1").expectMessage("5 < 6").pins())
        .containsExactly(posted.path("ts").asString());
  }

  @Test
  void a_command_is_answered_over_the_socket() {
    app.answers(_ -> Json.object().put("text", "Who is it?")).connects();
    slack.expectConnections(1);
    slack.person("linus").in(slack.room("incidents")).types("/incident ack").expectAnswer("Who");
    assertThat(app.heard())
        .filteredOn(it -> it.path("type").asString().equals("slash_commands"))
        .extracting(it -> it.path("payload").path("text").asString())
        .containsExactly("ack");
  }

  @Test
  void what_people_type_arrives_as_slack_writes_it() {
    app.connects();
    slack.expectConnections(1);
    slack.person("grace");
    var seat = slack.person("linus").in(slack.room("incidents"));
    assertThat(seat.says("5 < 6 & @grace knows <!here>").text())
        .isEqualTo("5 < 6 & @grace knows !here");
    seat.types("/incident lead @grace");
    slack.settle();
    var heard = app.heard().stream().map(Json::write).toList();
    assertThat(heard).anyMatch(it -> it.contains("5 &lt; 6 &amp; <@U01GRACE> knows <!here>"));
    assertThat(heard).anyMatch(it -> it.contains("lead <@U01GRACE|grace>"));
  }

  @Test
  void a_button_is_pressed_by_its_label_and_a_form_opens_by_its_trigger() {
    app.connects();
    slack.expectConnections(1);
    app.answers(envelope -> open(envelope.path("payload").path("trigger_id").asString("")));
    app.call("chat.postMessage", Map.of("channel", incidents(), "blocks", BUTTON));
    var grace = slack.person("grace");
    grace.in(slack.room("incidents")).expectMessage("Take lead").click("Take lead");
    grace.expectView("Who leads?").fill("Why", "I know it").submit();
    var state = app.heard().getLast().path("payload").path("view").path("state");
    assertThat(Json.write(state)).contains("I know it");
  }

  @Test
  void events_tell_what_people_do() {
    app.connects();
    slack.expectConnections(1);
    var said = slack.person("linus").in(slack.room("incidents")).mentions("status");
    said.edits("status!").reacts("eyes").pins().replies("anyone?");
    said.deletes();
    slack.settle();
    assertThat(app.heard())
        .extracting(it -> it.path("payload").path("event").path("type").asString())
        .contains("message", "app_mention", "reaction_added", "pin_added");
  }

  private JsonNode open(String trigger) {
    if (!trigger.isEmpty()) {
      app.call("views.open", Map.of("trigger_id", trigger, "view", FORM));
    }
    return Json.object();
  }

  private String incidents() {
    return slack.room("incidents").id();
  }
}
