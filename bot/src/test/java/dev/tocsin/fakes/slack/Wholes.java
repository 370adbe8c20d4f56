package dev.tocsin.fakes.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules of blocks that concern more than one field. */
final class Wholes {
  private Wholes() {}

  static List<String> check(String shape, JsonNode node) {
    var problems = new ArrayList<String>();
    switch (shape) {
      case "section" -> require(problems, node.has("text") || node.has("fields"), "no text");
      case "static_select" ->
          require(problems, node.has("options") != node.has("option_groups"), "needs options");
      case "modal" -> {
        require(problems, !hasInput(node) || node.has("submit"), "fields need a submit");
        unique(problems, node.path("blocks"), "block_id");
      }
      case "message", "home" -> unique(problems, node.path("blocks"), "block_id");
      case "actions" -> unique(problems, node.path("elements"), "action_id");
      default -> {}
    }
    initial(problems, node);
    return problems;
  }

  private static boolean hasInput(JsonNode view) {
    return view.path("blocks")
        .valueStream()
        .anyMatch(it -> it.path("type").asString("").equals("input"));
  }

  private static void unique(List<String> problems, JsonNode parts, String key) {
    var seen = new HashSet<String>();
    for (var part : parts) {
      if (part.has(key)) {
        require(
            problems,
            seen.add(part.path(key).asString()),
            key + " occurs twice: " + part.path(key));
      }
    }
  }

  private static void initial(List<String> problems, JsonNode node) {
    var given =
        Stream.concat(
            Stream.of(node.path("initial_option")), node.path("initial_options").valueStream());
    var options = Json.all(node.path("options")).toList();
    if (node.has("options")) {
      given
          .filter(it -> it.isObject() && !options.contains(it))
          .forEach(it -> problems.add("initial option is not among the options: " + it));
    }
  }

  private static void require(List<String> problems, boolean holds, String otherwise) {
    if (!holds) {
      problems.add(otherwise);
    }
  }
}
