package dev.tocsin.fakes.discord;

import static dev.tocsin.fakes.discord.Json.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which requests Discord takes: its routes with their arguments, and the shapes of bodies. */
final class Contract {
  private final JsonNode shapes;
  private final Map<String, JsonNode> routes = new TreeMap<>();

  Contract() {
    JsonNode all = load();
    shapes = all.get("shapes");
    all.get("routes").properties().forEach(route -> routes.put(route.getKey(), route.getValue()));
  }

  private static JsonNode load() {
    try (InputStream file = Contract.class.getResourceAsStream("/fakes/discord.json")) {
      return Json.readAny(file.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The route's pattern, such as {@code GET /channels/{channel_id}}. */
  Optional<String> route(String method, String path) {
    List<String> parts = List.of((method + " " + path).split("/"));
    return routes.keySet().stream()
        .filter(route -> fits(List.of(route.split("/")), parts))
        .min((a, b) -> Integer.compare(a.split("\\{").length, b.split("\\{").length));
  }

  private static boolean fits(List<String> pattern, List<String> parts) {
    boolean same = pattern.size() == parts.size();
    for (int i = 0; same && i < parts.size(); i++) {
      same = pattern.get(i).equals(parts.get(i)) || isId(pattern.get(i), parts.get(i));
    }
    return same;
  }

  private static boolean isId(String pattern, String part) {
    boolean snowflake = pattern.endsWith("_id}");
    return pattern.startsWith("{") && (!snowflake || part.matches("\\d+"));
  }

  void check(String route, Map<String, String> query, JsonNode body) {
    JsonNode known = routes.get(route);
    query.forEach((name, value) -> argument(known.path("query"), name, value));
    for (var wanted : known.path("query").properties()) {
      String name = wanted.getKey().replace("!", "");
      if (wanted.getKey().endsWith("!") && !query.containsKey(name)) {
        throw Refusal.form(name, "is required");
      }
    }
    if (known.has("body")) {
      field("body", text(known, "body"), body);
    }
  }

  /** What it does not know Discord overlooks. */
  private static void argument(JsonNode known, String name, String value) {
    String type = text(known, name) + text(known, name + "!");
    boolean number = type.startsWith("integer") || type.startsWith("snowflake");
    if (number && !value.matches("\\d+")) {
      throw Refusal.form(name, "is no number: " + value);
    }
    if (type.startsWith("integer")) {
      Bounds.of(type).check(name, Double.parseDouble(value));
    }
  }

  private void field(String where, String type, JsonNode value) {
    String[] words = type.split(" ");
    if (value.isNull() && List.of(words).contains("null")) {
      return;
    }
    List<String> kinds = List.of(words[0].split("\\|"));
    if (value.isArray() && kinds.getFirst().endsWith("[]")) {
      Bounds.of(type).check(where, value.size());
      List<String> inner = kinds.stream().map(kind -> kind.replace("[]", "")).toList();
      for (int i = 0; i < value.size(); i++) {
        one(where + "[" + i + "]", inner, value.get(i));
      }
    } else {
      one(where, kinds, value);
      Bounds.of(type).checkPlain(where, value);
    }
  }

  private void one(String where, List<String> kinds, JsonNode value) {
    List<String> fitting = kinds.stream().filter(kind -> isOf(kind, value)).toList();
    if (fitting.isEmpty()) {
      throw Refusal.form(where, "is none of " + kinds + ": " + value);
    }
    List<String> shaped = fitting.stream().filter(shapes::has).toList();
    Refusal last = null;
    for (String shape : shaped) {
      try {
        shape(where, shapes.get(shape), value);
        return;
      } catch (Refusal e) {
        last = e;
      }
    }
    if (last != null) {
      throw last;
    }
  }

  /** Discord takes numbers and texts for one another, as its own libraries send them. */
  private boolean isOf(String kind, JsonNode value) {
    return switch (kind) {
      case "string" -> value.isString() || value.isNumber();
      case "snowflake" -> value.asString("").matches("\\d+");
      case "integer", "number" -> value.isNumber() || value.asString("").matches("-?\\d+");
      case "boolean" -> value.isBoolean();
      case "any", "object" -> true;
      default -> value.isObject() && shapes.has(kind) && isOfType(shapes.get(kind), value);
    };
  }

  private static boolean isOfType(JsonNode shape, JsonNode value) {
    String type = text(shape, "type!");
    return !type.contains("{")
        || Stream.of(type.replaceAll(".*\\{|}.*", "").split(","))
            .anyMatch(value.path("type").asString("")::equals);
  }

  /** What it does not know Discord overlooks. */
  private void shape(String where, JsonNode shape, JsonNode value) {
    for (var wanted : shape.properties()) {
      String name = wanted.getKey().replace("!", "");
      if (wanted.getKey().endsWith("!") && !value.has(name)) {
        throw Refusal.form(where + "." + name, "is required");
      }
      if (value.has(name)) {
        field(where + "." + name, wanted.getValue().asString(), value.get(name));
      }
    }
  }
}
