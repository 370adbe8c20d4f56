package dev.tocsin.fakes.slack;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the fake reads and writes it. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static ObjectNode of(Map<String, ?> fields) {
    return MAPPER.valueToTree(fields);
  }

  static ArrayNode list(Collection<?> items) {
    return MAPPER.valueToTree(items);
  }

  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** The node and everything below it. */
  static Stream<JsonNode> all(JsonNode node) {
    return Stream.concat(Stream.of(node), node.valueStream().flatMap(Json::all));
  }
}
