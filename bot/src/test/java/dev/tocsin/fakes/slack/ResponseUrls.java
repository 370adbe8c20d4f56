package dev.tocsin.fakes.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Addresses by which an app answers one interaction: five times within half an hour. */
final class ResponseUrls implements HttpHandler {
  private static final int USES = 5;
  private static final Duration LIVES = Duration.ofMinutes(30);

  private final Workspace workspace;
  private final Gate gate;
  private final Map<String, Place> places = new HashMap<>();
  private String base = "";

  private record Place(String channel, String user, ObjectNode original, Instant since, int uses) {
    Place used() {
      return new Place(channel, user, original, since, uses + 1);
    }
  }

  ResponseUrls(Workspace workspace, Gate gate) {
    this.workspace = workspace;
    this.gate = gate;
  }

  Gate gate() {
    return gate;
  }

  /** Where the fake's own server is. */
  void at(String address) {
    base = address;
  }

  String fileAddress(String id, String name) {
    return base + "/files/" + id + "/" + name;
  }

  /**
   * @param original the message that was worked on, null for a command
   */
  String issue(String channel, String user, ObjectNode original) {
    synchronized (workspace) {
      var id = workspace.newId("R");
      places.put(id, new Place(channel, user, original, workspace.time.instant(), 0));
      return base + "/response/" + id;
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var refused = respond(id, Json.read(body));
      var answer = refused.isEmpty() ? "ok" : "{\"ok\":false,\"error\":\"" + refused + "\"}";
      exchange.sendResponseHeaders(refused.isEmpty() ? 200 : 404, answer.length());
      exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String respond(String id, JsonNode reply) {
    synchronized (workspace) {
      var place = places.get(id);
      if (place == null || place.uses() >= USES) {
        return "used_url";
      }
      if (workspace.time.instant().isAfter(place.since().plus(LIVES))) {
        return "expired_url";
      }
      places.put(id, place.used());
      apply(place, reply);
      return "";
    }
  }

  private static boolean isOriginal(Place place, ObjectNode message) {
    return place.original() != null
        && message.path("ts").asString("").equals(place.original().path("ts").asString());
  }

  private void apply(Place place, JsonNode reply) {
    gate.checkReply(reply);
    var messages = new Messages(workspace);
    var channel = workspace.channels.get(place.channel());
    if (reply.path("delete_original").asBoolean(false)) {
      workspace.whispers.removeIf(one -> isOriginal(place, one.message()));
      if (channel.messages.containsValue(place.original())) {
        messages.delete(channel, place.original());
      }
    } else if (reply.path("replace_original").asBoolean(false) && place.original() != null) {
      place.original().remove("blocks");
      place.original().setAll((ObjectNode) reply);
    } else {
      new Hall(workspace).show(place.channel(), place.user(), reply);
    }
    workspace.changed();
  }
}
