package dev.tocsin.fakes.discord;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that the contract allows.
 *
 * @param at the ids in its path, by their names in the route
 */
record RestCall(String route, Map<String, String> at, Map<String, String> query, JsonNode body) {
  String channel() {
    return at.get("channel_id");
  }

  String message() {
    return at.get("message_id");
  }

  ObjectNode object() {
    return (ObjectNode) body;
  }

  int limit(int otherwise) {
    return Integer.parseInt(query.getOrDefault("limit", Integer.toString(otherwise)));
  }

  /** What answers a route; null is an answer without words. */
  @FunctionalInterface
  interface Handler {
    @org.jspecify.annotations.Nullable
    JsonNode answer(RestCall call);
  }
}
