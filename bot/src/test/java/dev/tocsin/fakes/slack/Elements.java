package dev.tocsin.fakes.slack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The buttons and fields of a message or a view, by what people read on them. */
record Elements(JsonNode surface) {

  List<String> buttons() {
    return all("button").map(one -> one.path("text").path("text").asString()).toList();
  }

  JsonNode button(String label) {
    return all("button")
        .filter(one -> one.path("text").path("text").asString().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button “" + label + "” among " + buttons()));
  }

  JsonNode select(String placeholder) {
    return Json.all(surface)
        .filter(one -> one.path("type").asString("").endsWith("_select"))
        .filter(one -> one.path("placeholder").path("text").asString("").equals(placeholder))
        .findFirst()
        .map(this::inBlock)
        .orElseThrow(() -> new AssertionError("no select “" + placeholder + "” on " + surface));
  }

  JsonNode option(String label) {
    return Json.all(surface)
        .filter(one -> one.has("value") && !one.has("type"))
        .filter(one -> one.path("text").path("text").asString("").equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no option “" + label + "” on " + surface));
  }

  /** The input block with this label. */
  JsonNode input(String label) {
    return blocks()
        .filter(one -> one.path("type").asString().equals("input"))
        .filter(one -> one.path("label").path("text").asString().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field “" + label + "” on " + surface));
  }

  Optional<JsonNode> inputOf(String blockId) {
    return blocks().filter(one -> one.path("block_id").asString("").equals(blockId)).findFirst();
  }

  Stream<JsonNode> blocks() {
    return surface.path("blocks").valueStream();
  }

  /** An element as the payload of its use names it. */
  static ObjectNode acted(JsonNode element) {
    var acted = ((ObjectNode) element).deepCopy();
    acted.remove(
        List.of("options", "option_groups", "placeholder", "confirm", "accessibility_label"));
    return acted.put("action_ts", "1");
  }

  private Stream<JsonNode> all(String type) {
    return Json.all(surface)
        .filter(one -> one.path("type").asString("").equals(type))
        .map(this::inBlock);
  }

  /** Of two equal elements each is in a block of its own. */
  @SuppressWarnings("ReferenceEquality")
  private JsonNode inBlock(JsonNode element) {
    var block = blocks().filter(one -> Json.all(one).anyMatch(it -> it == element)).findFirst();
    var copy = ((ObjectNode) element).deepCopy();
    block.ifPresent(one -> copy.put("block_id", one.path("block_id").asString("")));
    return copy;
  }
}
