package dev.tocsin.fakes.slack;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}: forms, and the app's home. */
final class ViewMethods implements Methods {
  private final Workspace workspace;

  ViewMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Map<String, Function<Call, ObjectNode>> methods() {
    return Map.of(
        "views.open",
        call -> answer(workspace.windows.open(who(call), view(call))),
        "views.push",
        call -> answer(workspace.windows.push(who(call), view(call))),
        "views.update",
        this::update,
        "views.publish",
        this::publish);
  }

  private ObjectNode update(Call call) {
    var windows = workspace.windows;
    var current = windows.byIdOrExternal(call.text("view_id"), call.text("external_id"));
    agreed(call, current);
    return answer(windows.update(current.path("id").asString(), view(call)));
  }

  private ObjectNode publish(Call call) {
    var user = workspace.user(call.text("user_id")).id();
    var current = workspace.homes.get(user);
    if (current != null) {
      agreed(call, current);
    }
    return answer(workspace.windows.publish(user, view(call)));
  }

  private static void agreed(Call call, ObjectNode current) {
    if (call.has("hash") && !call.text("hash").equals(current.path("hash").asString())) {
      throw new Refusal("hash_conflict");
    }
  }

  private String who(Call call) {
    if (!call.has("trigger_id") && !call.has("interactivity_pointer")) {
      throw new Refusal("invalid_arguments").saying("missing required field: trigger_id");
    }
    return workspace.windows.use(call.text("trigger_id"));
  }

  private static JsonNode view(Call call) {
    return call.json("view", "invalid_arguments");
  }

  private static ObjectNode answer(ObjectNode view) {
    return Methods.ok("view", view);
  }
}
