package dev.tocsin.fakes.discord;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A message as a person reads it. */
final class Seen {
  private static final int BUTTON = 2;
  private static final int TEXT_DISPLAY = 10;

  private Seen() {}

  /** All words of a message, line by line, without the markup of Markdown. */
  static String text(JsonNode message) {
    String content = Json.text(message, "content");
    Stream<String> shown =
        components(message, TEXT_DISPLAY).map(display -> Json.text(display, "content"));
    return Stream.concat(Stream.of(content), shown)
        .filter(words -> !words.isEmpty())
        .map(Seen::plain)
        .collect(Collectors.joining("\n"));
  }

  /** Buttons by what is written on them. */
  static List<JsonNode> buttons(JsonNode message) {
    return components(message, BUTTON).toList();
  }

  static Stream<JsonNode> components(JsonNode message, int type) {
    return Json.deep(message.path("components")).filter(one -> one.path("type").asInt(0) == type);
  }

  private static String plain(String markdown) {
    return markdown
        .replaceAll("(?m)^(-# |#{1,3} |> |- )", "")
        .replaceAll("(?<!\\\\)(\\*\\*|__|~~|`)", "")
        .replaceAll("\\\\(.)", "$1");
  }

  static String reaction(JsonNode reaction) {
    return Json.text(reaction.path("emoji"), "name");
  }
}
