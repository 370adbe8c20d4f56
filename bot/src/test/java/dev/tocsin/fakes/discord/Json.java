package dev.tocsin.fakes.discord;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as Discord speaks it: ids are texts. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static ArrayNode array(Stream<? extends JsonNode> nodes) {
    ArrayNode all = array();
    nodes.forEach(all::add);
    return all;
  }

  static ObjectNode read(String text) {
    return (ObjectNode) MAPPER.readTree(text);
  }

  static JsonNode readAny(byte[] text) {
    return MAPPER.readTree(text);
  }

  static Stream<JsonNode> each(JsonNode list) {
    return list.valueStream();
  }

  /** Every object within, however deep. */
  static Stream<JsonNode> deep(JsonNode node) {
    Stream<JsonNode> here = node.isObject() ? Stream.of(node) : Stream.of();
    return Stream.concat(here, node.valueStream().flatMap(Json::deep));
  }

  static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }
}
