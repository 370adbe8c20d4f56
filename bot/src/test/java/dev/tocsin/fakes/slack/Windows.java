package dev.tocsin.fakes.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Views that people have open, and the triggers by which an app may open one. */
final class Windows {
  private static final Duration TRIGGER_LIVES = Duration.ofSeconds(3);
  private static final int DEPTH = 3;

  final Map<String, ObjectNode> views = new LinkedHashMap<>();
  private final Map<String, Trigger> triggers = new HashMap<>();
  private final Map<String, List<String>> stacks = new HashMap<>();
  private final Workspace workspace;

  private record Trigger(String user, Instant since, boolean used) {}

  Windows(Workspace workspace) {
    this.workspace = workspace;
  }

  String trigger(String user) {
    var id = workspace.newId("13345224609.738474920.");
    triggers.put(id, new Trigger(user, workspace.time.patience(), false));
    return id;
  }

  /** Uses the trigger up and tells whose it was. */
  String use(String id) {
    var trigger = triggers.get(id);
    if (trigger == null) {
      throw new Refusal("invalid_trigger_id");
    }
    if (trigger.used()) {
      throw new Refusal("exchanged_trigger_id");
    }
    if (workspace.time.patience().isAfter(trigger.since().plus(TRIGGER_LIVES))) {
      throw new Refusal("expired_trigger_id");
    }
    triggers.put(id, new Trigger(trigger.user(), trigger.since(), true));
    return trigger.user();
  }

  ObjectNode open(String user, JsonNode view) {
    stacks.put(user, new ArrayList<>());
    return push(user, view);
  }

  ObjectNode push(String user, JsonNode view) {
    var stack = stacks.computeIfAbsent(user, _ -> new ArrayList<>());
    if (stack.size() >= DEPTH) {
      throw new Refusal("push_limit_reached");
    }
    var root = stack.isEmpty() ? null : stack.getFirst();
    var opened = made(workspace.newId("V"), view);
    opened.put("root_view_id", root == null ? opened.path("id").asString() : root);
    stack.add(opened.path("id").asString());
    workspace.changed();
    return opened;
  }

  ObjectNode update(String id, JsonNode view) {
    var root = views.get(id).path("root_view_id");
    var updated = made(id, view);
    updated.set("root_view_id", root);
    workspace.changed();
    return updated;
  }

  ObjectNode publish(String user, JsonNode view) {
    var home = made(workspace.newId("V"), view);
    home.put("root_view_id", home.path("id").asString());
    workspace.homes.put(user, home);
    workspace.changed();
    return home;
  }

  /** The view that lies on top before the person, or null. */
  ObjectNode top(String user) {
    var stack = stacks.getOrDefault(user, List.of());
    return stack.isEmpty() ? null : views.get(stack.getLast());
  }

  void close(String user, boolean all) {
    var stack = stacks.getOrDefault(user, new ArrayList<>());
    if (all) {
      stack.clear();
    } else if (!stack.isEmpty()) {
      stack.removeLast();
    }
    workspace.changed();
  }

  ObjectNode byIdOrExternal(String id, String external) {
    return views.values().stream()
        .filter(
            one ->
                one.path("id").asString().equals(id)
                    || (!external.isEmpty()
                        && one.path("external_id").asString("").equals(external)))
        .filter(this::isOpen)
        .findFirst()
        .orElseThrow(() -> new Refusal("not_found"));
  }

  private boolean isOpen(ObjectNode view) {
    var id = view.path("id").asString();
    return stacks.values().stream().anyMatch(stack -> stack.contains(id))
        || workspace.homes.values().stream()
            .anyMatch(home -> home.path("id").asString().equals(id));
  }

  private ObjectNode made(String id, JsonNode view) {
    var made = ((ObjectNode) view).deepCopy();
    Blocks.numbered(made.path("blocks"), workspace);
    made.put("id", id).put("team_id", Workspace.TEAM).put("app_id", Workspace.APP);
    made.put("bot_id", Workspace.BOT_ID).put("hash", workspace.newTs());
    for (var text : List.of("private_metadata", "callback_id", "external_id")) {
      made.put(text, view.path(text).asString(""));
    }
    made.putObject("state").putObject("values");
    views.put(id, made);
    return made;
  }
}
