package dev.tocsin.fakes.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The parts of messages and forms by a table, and what is wrong with a given one. */
final class Shapes {
  private static final Set<String> UNTYPED =
      Set.of("message", "reply", "option", "option_group", "confirm");

  private final Map<String, Map<String, Row>> shapes = new HashMap<>();

  /** What a field may hold. */
  private record Row(boolean optional, String kind, List<String> args) {
    int number(int index) {
      return Integer.parseInt(args.get(index));
    }
  }

  /** How much fits at a place: characters of a text, or items of a list. */
  record Limit(String path, int most) {}

  private record Spot(String path, List<String> problems, List<Limit> limits) {
    Spot() {
      this("", new ArrayList<>(), new ArrayList<>());
    }

    Spot at(String key) {
      return new Spot(path + "/" + key, problems, limits);
    }

    void limit(int most) {
      limits.add(new Limit(path, most));
    }

    void wrong(String why) {
      problems.add(path + ": " + why);
    }
  }

  static Shapes load() {
    try (var table = Shapes.class.getResourceAsStream("/slack/blocks.txt")) {
      var shapes = new Shapes();
      var text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      for (var entry : text.split("\n\n", 0)) {
        shapes.add(entry.lines().filter(line -> !line.startsWith("#")).toList());
      }
      return shapes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong, with the place of each; empty when nothing is. */
  List<String> problems(JsonNode node, String... possible) {
    var spot = new Spot();
    item(spot, node, List.of(possible));
    return spot.problems();
  }

  /** Every limit that the node comes under. */
  List<Limit> limits(JsonNode node, String... possible) {
    var spot = new Spot();
    item(spot, node, List.of(possible));
    return spot.limits();
  }

  private void add(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Map<String, Row> rows = new LinkedHashMap<>();
    for (var line : lines.subList(1, lines.size())) {
      var words = List.of(line.strip().split(" ", 0));
      var optional = words.getFirst().endsWith("?");
      var row = new Row(optional, words.get(1), words.subList(2, words.size()));
      rows.put(words.getFirst().replace("?", ""), row);
    }
    shapes.put(lines.getFirst(), rows);
  }

  private void item(Spot spot, JsonNode node, List<String> possible) {
    var typed = !UNTYPED.contains(possible.getFirst());
    var shape = typed ? node.path("type").asString("") : possible.getFirst();
    if (!node.isObject() || !possible.contains(shape)) {
      spot.wrong("“" + shape + "” is none of " + possible);
      return;
    }
    var rows = shapes.get(shape);
    for (var key : node.propertyNames()) {
      if (!rows.containsKey(key) && !(typed && key.equals("type"))) {
        spot.at(key).wrong("no such field in " + shape);
      }
    }
    rows.forEach((key, row) -> field(spot.at(key), node.path(key), row));
    Wholes.check(shape, node).forEach(spot::wrong);
  }

  private void field(Spot spot, JsonNode value, Row row) {
    if (value.isMissingNode()) {
      if (!row.optional()) {
        spot.wrong("is missing");
      }
      return;
    }
    switch (row.kind()) {
      case "string" -> string(spot, value, row.number(0));
      case "plain" -> text(spot, value, row.number(0), Set.of("plain_text"));
      case "text" -> text(spot, value, row.number(0), Set.of("plain_text", "mrkdwn"));
      case "texts" -> texts(spot, value, row);
      case "bool" -> require(spot, value.isBoolean(), "is not true or false");
      case "int" -> number(spot, value, row);
      case "choice" ->
          require(spot, row.args().contains(value.asString("")), "is none of " + row.args());
      case "item" -> item(spot, value, row.args());
      case "items" -> items(spot, value, row);
      default -> throw new IllegalStateException("no kind " + row.kind());
    }
  }

  private void items(Spot spot, JsonNode list, Row row) {
    spot.limit(row.number(1));
    require(spot, list.isArray(), "is not a list");
    require(spot, list.size() >= row.number(0), "has too few items");
    require(spot, list.size() <= row.number(1), "has more than " + row.number(1) + " items");
    var possible = row.args().subList(2, row.args().size());
    for (int i = 0; i < list.size(); i++) {
      item(spot.at(Integer.toString(i)), list.get(i), possible);
    }
  }

  private static void texts(Spot spot, JsonNode list, Row row) {
    spot.limit(row.number(0));
    require(spot, list.isArray() && !list.isEmpty(), "is not a list of texts");
    require(spot, list.size() <= row.number(0), "has more than " + row.number(0) + " texts");
    for (int i = 0; i < list.size(); i++) {
      text(
          spot.at(Integer.toString(i)), list.get(i), row.number(1), Set.of("plain_text", "mrkdwn"));
    }
  }

  private static void text(Spot spot, JsonNode text, int longest, Set<String> types) {
    require(spot, types.contains(text.path("type").asString("")), "is not of the types " + types);
    string(spot.at("text"), text.path("text"), longest);
  }

  private static void string(Spot spot, JsonNode text, int longest) {
    spot.limit(longest);
    require(spot, text.isString(), "is not a text");
    var length = text.asString("").length();
    require(spot, length <= longest, "has " + length + " characters, more than " + longest);
    require(spot, length > 0 || !spot.path().endsWith("text"), "is empty");
  }

  private static void number(Spot spot, JsonNode value, Row row) {
    var fits = value.isInt() && value.asInt() >= row.number(0) && value.asInt() <= row.number(1);
    require(spot, fits, "is not a number from " + row.number(0) + " to " + row.number(1));
  }

  private static void require(Spot spot, boolean holds, String otherwise) {
    if (!holds) {
      spot.wrong(otherwise);
    }
  }
}
