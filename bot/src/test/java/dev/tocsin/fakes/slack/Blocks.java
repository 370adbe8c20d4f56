package dev.tocsin.fakes.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Blocks as Slack keeps them: each with an id, also where the app gave none. */
final class Blocks {
  private Blocks() {}

  static JsonNode numbered(JsonNode blocks, Workspace workspace) {
    for (var block : blocks) {
      if (block instanceof ObjectNode object && !object.has("block_id")) {
        object.put("block_id", workspace.newId("b"));
      }
      Json.all(block)
          .filter(it -> interactive(it.path("type").asString("")) && !it.has("action_id"))
          .toList()
          .forEach(it -> ((ObjectNode) it).put("action_id", workspace.newId("a")));
    }
    return blocks;
  }

  private static boolean interactive(String type) {
    return type.equals("button") || type.endsWith("_select") || type.endsWith("_input");
  }
}
