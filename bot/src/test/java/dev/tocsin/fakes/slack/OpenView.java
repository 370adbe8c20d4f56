package dev.tocsin.fakes.slack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A form or the app's home before a person, and what they do with it. */
public final class OpenView {
  private final Desk desk;
  private final Person person;
  private final ObjectNode view;
  private JsonNode errors = Json.object();

  OpenView(Desk desk, Person person, ObjectNode view) {
    this.desk = desk;
    this.person = person;
    this.view = view;
    initialise();
  }

  public String text() {
    synchronized (desk.workspace) {
      return desk.rendering.of(view);
    }
  }

  public List<String> buttons() {
    return new Elements(view).buttons();
  }

  /** Types into the field with this label. */
  public OpenView fill(String label, String text) {
    return hold(label, "value", Json.read(Json.write(Json.list(List.of(text)))).get(0));
  }

  /** Picks an option of the field with this label. */
  public OpenView choose(String label, String option) {
    var input = new Elements(view).input(label);
    var type = input.path("element").path("type").asString();
    var picked =
        type.startsWith("external") ? asked(input, option) : new Elements(input).option(option);
    if (type.equals("checkboxes")) {
      return hold(label, "selected_options", Json.array().add(picked));
    }
    return hold(label, "selected_option", picked);
  }

  /** Picks a person in the field with this label. */
  public OpenView choose(String label, Person other) {
    return hold(label, "selected_user", Json.object().put("id", other.id()).get("id"));
  }

  public OpenView click(String label) {
    var payload = desk.interaction("block_actions", person.id());
    payload.putObject("container").put("type", "view").put("view_id", view.path("id").asString());
    payload.set("view", view.deepCopy());
    payload.putArray("actions").add(Elements.acted(new Elements(view).button(label)));
    desk.interact(payload);
    return this;
  }

  /** Sends the form; what the app finds wrong is in {@link #errors}. */
  public OpenView submit() {
    var payload = desk.interaction("view_submission", person.id());
    payload.set("view", view.deepCopy());
    payload.putArray("response_urls");
    var heard = desk.interact(payload);
    if (heard.delivered()) {
      follow(heard.body());
    } else {
      errors = Json.object().put("", "We had some trouble connecting. Try again?");
    }
    return this;
  }

  /** Closes it without sending. */
  public void closes() {
    synchronized (desk.workspace) {
      desk.workspace.windows.close(person.id(), false);
    }
    if (view.path("notify_on_close").asBoolean(false)) {
      var payload = desk.interaction("view_closed", person.id()).put("is_cleared", false);
      payload.set("view", view.deepCopy());
      desk.interact(payload);
    }
  }

  /** What the app said of a field, by the field's label. */
  public Map<String, String> errors() {
    Map<String, String> byLabel = new HashMap<>();
    errors
        .propertyStream()
        .forEach(it -> byLabel.put(label(it.getKey()), it.getValue().asString()));
    return byLabel;
  }

  private String label(String block) {
    return new Elements(view)
        .inputOf(block)
        .map(one -> one.path("label").path("text").asString())
        .orElse(block);
  }

  private void follow(JsonNode reply) {
    synchronized (desk.workspace) {
      var windows = desk.workspace.windows;
      switch (reply.path("response_action").asString("")) {
        case "errors" -> errors = reply.path("errors");
        case "update" -> windows.update(view.path("id").asString(), reply.path("view"));
        case "push" -> windows.push(person.id(), reply.path("view"));
        case "clear" -> windows.close(person.id(), true);
        default -> windows.close(person.id(), false);
      }
    }
  }

  /** Types the option's name and takes the app's first suggestion that reads so. */
  private JsonNode asked(JsonNode input, String option) {
    var payload = desk.interaction("block_suggestion", person.id());
    payload.remove("trigger_id");
    payload.put("action_id", input.path("element").path("action_id").asString());
    payload.put("block_id", input.path("block_id").asString()).put("value", option);
    payload.putObject("container").put("type", "view").put("view_id", view.path("id").asString());
    payload.set("view", view.deepCopy());
    return new Elements(desk.interact(payload).body()).option(option);
  }

  private OpenView hold(String label, String key, JsonNode value) {
    var input = new Elements(view).input(label);
    state(input).put("type", input.path("element").path("type").asString()).set(key, value);
    return this;
  }

  private ObjectNode state(JsonNode input) {
    var values = (ObjectNode) view.path("state").path("values");
    var block = values.withObjectProperty(input.path("block_id").asString());
    return block.withObjectProperty(input.path("element").path("action_id").asString());
  }

  private void initialise() {
    for (var input : new Elements(view).blocks().filter(it -> it.has("element")).toList()) {
      var element = input.path("element");
      var state = state(input).put("type", element.path("type").asString());
      for (var key : List.of("value", "option", "options", "user")) {
        var initial = element.path("initial_" + key);
        if (!initial.isMissingNode() && !state.has(held(key))) {
          state.set(held(key), initial);
        }
      }
    }
  }

  private static String held(String key) {
    return key.equals("value") ? key : "selected_" + key;
  }
}
