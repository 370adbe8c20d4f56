package dev.tocsin.fakes.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FillingInFormsTest {
  private static final String FORM =
      """
      {"type":"modal","title":{"type":"plain_text","text":"Open"},"callback_id":"open",
       "submit":{"type":"plain_text","text":"Go"},"notify_on_close":true,
       "blocks":[
         {"type":"input","block_id":"what","label":{"type":"plain_text","text":"What"},
          "element":{"type":"plain_text_input","action_id":"text","initial_value":"It is down"}},
         {"type":"input","block_id":"sev","label":{"type":"plain_text","text":"Severity"},
          "element":{"type":"static_select","action_id":"pick","options":[
            {"value":"1","text":{"type":"plain_text","text":"Critical"}},
            {"value":"2","text":{"type":"plain_text","text":"Major"}}]}},
         {"type":"input","block_id":"svc","label":{"type":"plain_text","text":"Service"},
          "element":{"type":"external_select","action_id":"ask","min_query_length":0}},
         {"type":"input","block_id":"who","label":{"type":"plain_text","text":"Lead"},
          "element":{"type":"users_select","action_id":"person"}}]}\
      """;

  private final FakeSlack slack = FakeSlack.start();
  private final AnApp app = new AnApp(slack);
  private final Person grace = slack.person("grace");

  @BeforeEach
  void start() {
    app.answers(this::answer).connects();
    slack.expectConnections(1);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void what_was_filled_in_is_sent_with_what_stood_there() {
    var values = submitted(filled()).path("state").path("values");
    assertThat(values.path("what").path("text").path("value").asString()).isEqualTo("It is down");
    assertThat(picked(values.path("sev").path("pick"))).isEqualTo("2");
    assertThat(picked(values.path("svc").path("ask"))).isEqualTo("checkout");
    assertThat(values.path("who").path("person").path("selected_user").asString())
        .isEqualTo("U01LINUS");
  }

  @Test
  void what_the_app_finds_wrong_stands_at_the_field() {
    var form = filled().fill("What", "wrong");
    assertThat(form.submit().errors()).containsEntry("What", "Say more");
    grace.expectView("Open");
  }

  @Test
  void the_app_puts_another_form_in_its_place() {
    filled().fill("What", "more").submit();
    grace.expectView("More");
  }

  @Test
  void closing_a_form_is_told() {
    opened().closes();
    assertThat(types()).contains("view_closed");
  }

  @Test
  void a_home_is_published_and_pressed() {
    grace.opensHome();
    app.call(
        "views.publish",
        Map.of(
            "user_id",
            grace.id(),
            "view",
            """
            {"type":"home","blocks":[{"type":"actions","elements":[
              {"type":"button","text":{"type":"plain_text","text":"Open an incident"}}]}]}\
            """));
    grace.expectHome("Open an incident").click("Open an incident");
    assertThat(types()).contains("block_actions");
  }

  @Test
  void a_field_without_a_way_to_send_it_is_refused() {
    var view = FORM.replace("\"submit\":{\"type\":\"plain_text\",\"text\":\"Go\"},", "");
    grace.uses("open-later");
    var trigger = app.heard().getLast().path("payload").path("trigger_id").asString();
    assertThat(app.error("views.open", Map.of("trigger_id", trigger, "view", view)))
        .isEqualTo("invalid_arguments");
    assertThat(slack.faults().breaches()).hasSize(1);
  }

  private OpenView opened() {
    grace.uses("open");
    return grace.expectView("Open");
  }

  private OpenView filled() {
    return opened()
        .choose("Severity", "Major")
        .choose("Service", "checkout")
        .choose("Lead", slack.person("linus"));
  }

  private JsonNode submitted(OpenView form) {
    form.submit();
    return app.heard().stream()
        .filter(it -> it.path("payload").path("type").asString("").equals("view_submission"))
        .reduce((_, last) -> last)
        .orElseThrow()
        .path("payload")
        .path("view");
  }

  private List<String> types() {
    return app.heard().stream().map(it -> it.path("payload").path("type").asString("")).toList();
  }

  private static String picked(JsonNode state) {
    return state.path("selected_option").path("value").asString();
  }

  private JsonNode answer(JsonNode envelope) {
    var payload = envelope.path("payload");
    var what = payload.at("/view/state/values/what/text/value").asString("");
    return switch (payload.path("type").asString("")) {
      case "shortcut" -> open(payload);
      case "block_suggestion" ->
          Json.read(
              """
              {"options":[{"value":"checkout","text":{"type":"plain_text","text":"checkout"}}]}\
              """);
      case "view_submission" -> submission(what);
      default -> Json.object();
    };
  }

  private JsonNode open(JsonNode payload) {
    if (payload.path("callback_id").asString().equals("open")) {
      var trigger = payload.path("trigger_id").asString();
      app.call("views.open", Map.of("trigger_id", trigger, "view", FORM));
    }
    return Json.object();
  }

  private static JsonNode submission(String what) {
    return switch (what) {
      case "wrong" ->
          Json.read("{\"response_action\":\"errors\",\"errors\":{\"what\":\"Say more\"}}");
      case "more" ->
          Json.read(
              """
              {"response_action":"update","view":{"type":"modal","title":
                {"type":"plain_text","text":"More"},"blocks":[{"type":"divider"}]}}\
              """);
      default -> Json.object();
    };
  }
}
