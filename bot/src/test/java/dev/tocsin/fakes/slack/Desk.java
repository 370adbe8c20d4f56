package dev.tocsin.fakes.slack;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the people of the workspace work with: their hands, so to say. */
final class Desk {
  final Workspace workspace;
  final Messages messages;
  final Deliveries deliveries;
  final ResponseUrls responses;
  final Watch watch;
  final Rendering rendering;

  Desk(Workspace workspace, Deliveries deliveries, ResponseUrls responses) {
    this.workspace = workspace;
    this.messages = new Messages(workspace);
    this.deliveries = deliveries;
    this.responses = responses;
    this.watch = new Watch(workspace);
    this.rendering = new Rendering(workspace.users);
  }

  Typing typing() {
    synchronized (workspace) {
      return new Typing(List.copyOf(workspace.users.values()));
    }
  }

  /** A payload of an interaction with what all of them have. */
  ObjectNode interaction(String type, String user) {
    synchronized (workspace) {
      var payload = Json.object().put("type", type).put("token", "verification");
      payload.put("api_app_id", Workspace.APP).put("is_enterprise_install", false);
      payload.put("trigger_id", workspace.windows.trigger(user)).putNull("enterprise");
      payload.putObject("team").put("id", Workspace.TEAM).put("domain", "acme");
      var who =
          payload.putObject("user").put("id", user).put("team_id", workspace.user(user).team());
      who.put("name", workspace.user(user).name()).put("username", workspace.user(user).name());
      return payload;
    }
  }

  Line.Heard interact(ObjectNode payload) {
    return deliveries.now(Parcel.of(Parcel.Kind.INTERACTIVE, payload));
  }

  /** Shows a reply that came with the acknowledgement. */
  void show(String channel, String user, JsonNode reply) {
    synchronized (workspace) {
      if (!reply.isEmpty()) {
        responses.gate().checkReply(reply);
      }
      new Hall(workspace).show(channel, user, reply);
    }
  }
}
