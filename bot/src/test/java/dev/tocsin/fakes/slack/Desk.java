package dev.tocsin.fakes.slack;

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

  /** Shows a reply that came with the acknowledgement, or by a response URL. */
  void show(String channel, String user, JsonNode reply) {
    if (reply.path("text").asString("").isEmpty() && reply.path("blocks").isEmpty()) {
      return;
    }
    synchronized (workspace) {
      var message = ((ObjectNode) reply).deepCopy().put("user", Workspace.BOT);
      Blocks.numbered(message.path("blocks"), workspace);
      message.put("bot_id", Workspace.BOT_ID).put("ts", workspace.newTs());
      if (reply.path("response_type").asString("").equals("in_channel")) {
        messages.post(workspace.channels.get(channel), message);
      } else {
        workspace.whispers.add(new Workspace.Whisper(channel, user, message));
        workspace.changed();
      }
    }
  }
}
