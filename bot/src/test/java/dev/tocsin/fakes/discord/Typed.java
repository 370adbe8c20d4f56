package dev.tocsin.fakes.discord;

import static dev.tocsin.fakes.discord.Json.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds from what a person types what Discord's client sends: only what was registered. */
final class Typed {
  private static final int USER = 6;
  private static final int MENTIONABLE = 9;
  private static final int INTEGER = 4;
  private static final int BOOLEAN = 5;

  private Typed() {}

  static ObjectNode of(FakeDiscord discord, String command) {
    List<String> words = new ArrayList<>(List.of(command.substring(1).split(" ")));
    JsonNode registered = registered(discord, 1, words.removeFirst());
    ObjectNode data = named(registered);
    JsonNode level = registered;
    ObjectNode at = data;
    for (Optional<JsonNode> sub = sub(level, words); sub.isPresent(); sub = sub(level, words)) {
      level = sub.get();
      words.removeFirst();
      ObjectNode next = Json.object().put("name", text(level, "name"));
      next.put("type", level.get("type").asInt());
      at.set("options", Json.array().add(next));
      at = next;
    }
    at.set("options", options(discord, level, String.join(" ", words), data));
    return data;
  }

  static ObjectNode menu(FakeDiscord discord, String name) {
    return named(registered(discord, 3, name));
  }

  /** The option that is being typed. */
  static ObjectNode last(JsonNode data) {
    JsonNode options = data.path("options");
    ObjectNode last = (ObjectNode) options.get(options.size() - 1);
    return last.has("options") ? last(last) : last;
  }

  private static JsonNode registered(FakeDiscord discord, int type, String name) {
    return Patience.until(
        "a command " + name + " to give",
        () ->
            discord.locked(
                world ->
                    Json.each(world.commands())
                        .filter(
                            one ->
                                one.get("type").asInt() == type && text(one, "name").equals(name))
                        .findFirst()));
  }

  private static ObjectNode named(JsonNode command) {
    return Json.object()
        .put("id", text(command, "id"))
        .put("name", text(command, "name"))
        .put("type", command.get("type").asInt())
        .put("guild_id", World.GUILD);
  }

  private static Optional<JsonNode> sub(JsonNode level, List<String> words) {
    return Json.each(level.path("options"))
        .filter(option -> option.get("type").asInt() <= 2)
        .filter(option -> !words.isEmpty() && text(option, "name").equals(words.getFirst()))
        .findFirst();
  }

  private static ArrayNode options(
      FakeDiscord discord, JsonNode command, String typed, ObjectNode data) {
    ArrayNode options = Json.array();
    List<String> names = Json.each(command.path("options")).map(one -> text(one, "name")).toList();
    if (names.isEmpty() && !typed.isEmpty()) {
      throw new AssertionError("no options to type »" + typed + "« into");
    }
    Matcher key = Pattern.compile("(?:^|\\s)(" + String.join("|", names) + "):").matcher(typed);
    List<Integer> starts = new ArrayList<>();
    while (!names.isEmpty() && key.find()) {
      starts.add(key.start(1));
    }
    int named = starts.isEmpty() ? typed.length() : starts.getFirst();
    String first = typed.substring(0, named).strip();
    if (!first.isEmpty()) {
      options.add(option(discord, command, new String[] {names.getFirst(), first}, data));
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : typed.length();
      String[] pair = typed.substring(starts.get(i), end).strip().split(":", 2);
      options.add(option(discord, command, pair, data));
    }
    return options;
  }

  private static ObjectNode option(
      FakeDiscord discord, JsonNode command, String[] pair, ObjectNode data) {
    JsonNode known =
        Json.each(command.path("options"))
            .filter(one -> text(one, "name").equals(pair[0]))
            .findFirst()
            .orElseThrow();
    ObjectNode option = Json.object().put("name", pair[0]).put("type", known.get("type").asInt());
    String value = chosen(known, pair[1].strip());
    return switch (known.get("type").asInt()) {
      case USER -> option.put("value", user(discord, value, data));
      case MENTIONABLE -> option.put("value", mentioned(discord, value, data));
      case INTEGER -> option.put("value", Integer.parseInt(value));
      case BOOLEAN -> option.put("value", value.equals("yes") || value.equals("true"));
      default -> option.put("value", value);
    };
  }

  /** A choice is typed by its name, and sent by its value. */
  private static String chosen(JsonNode known, String typed) {
    List<JsonNode> choices = Json.each(known.path("choices")).toList();
    return choices.isEmpty()
        ? typed
        : choices.stream()
            .filter(one -> text(one, "name").equals(typed) || text(one, "value").equals(typed))
            .map(one -> text(one, "value"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(typed + " is none of " + choices));
  }

  /** A role if there is one of the name, else a person. */
  private static String mentioned(FakeDiscord discord, String value, ObjectNode data) {
    Optional<ObjectNode> role =
        discord.locked(
            world ->
                world.roles().values().stream()
                    .filter(one -> text(one, "name").equals(value.substring(1)))
                    .findFirst());
    role.ifPresent(
        one ->
            data.withObjectProperty("resolved")
                .withObjectProperty("roles")
                .set(text(one, "id"), one));
    return role.map(one -> text(one, "id")).orElseGet(() -> user(discord, value, data));
  }

  private static String user(FakeDiscord discord, String value, ObjectNode data) {
    String id = discord.person(value.substring(1)).id();
    JsonNode member = discord.locked(world -> world.memberOf(id).deepCopy());
    ObjectNode resolved = data.withObjectProperty("resolved");
    resolved.withObjectProperty("users").set(id, member.get("user"));
    resolved.withObjectProperty("members").set(id, ((ObjectNode) member).put("permissions", "0"));
    return id;
  }
}
