package dev.tocsin.fakes.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where an app's replies to people become visible, to one of them or to all. */
record Hall(Workspace workspace) {

  void show(String channel, String user, JsonNode reply) {
    if (reply.path("text").asString("").isEmpty() && reply.path("blocks").isEmpty()) {
      return;
    }
    var message = ((ObjectNode) reply).deepCopy().put("user", Workspace.BOT);
    Blocks.numbered(message.path("blocks"), workspace);
    message.put("bot_id", Workspace.BOT_ID).put("ts", workspace.newTs());
    if (reply.path("response_type").asString("").equals("in_channel")) {
      new Messages(workspace).post(workspace.channels.get(channel), message);
    } else {
      workspace.whispers.add(new Workspace.Whisper(channel, user, message));
      workspace.changed();
    }
  }
}
