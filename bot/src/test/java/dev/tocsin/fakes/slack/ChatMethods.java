package dev.tocsin.fakes.slack;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*}: what an app writes. */
final class ChatMethods implements Methods {
  private static final List<String> CONTENT =
      List.of("text", "blocks", "attachments", "markdown_text");

  private final Workspace workspace;
  private final Messages messages;
  private final Gate gate;

  ChatMethods(Workspace workspace, Gate gate) {
    this.workspace = workspace;
    this.messages = new Messages(workspace);
    this.gate = gate;
  }

  @Override
  public Map<String, Function<Call, ObjectNode>> methods() {
    return Map.of(
        "chat.postMessage", this::post,
        "chat.update", this::update,
        "chat.delete", this::delete,
        "chat.postEphemeral", this::whisper,
        "chat.getPermalink", this::link);
  }

  private ObjectNode post(Call call) {
    var channel = target(call.text("channel"));
    if (channel.archived) {
      throw new Refusal("is_archived");
    }
    var open = channel.kind == Channel.Kind.CHANNELS && gate.granted("chat:write.public");
    if (!channel.members.contains(Workspace.BOT) && !open) {
      throw new Refusal("not_in_channel");
    }
    var message = content(call);
    if (call.has("thread_ts")) {
      message.put("thread_ts", thread(channel, call.text("thread_ts")));
    }
    if (call.has("metadata")) {
      message.set("metadata", call.json("metadata", "invalid_metadata_format"));
    }
    return answer(channel, messages.post(channel, message));
  }

  private ObjectNode update(Call call) {
    var channel = workspace.channel(call.text("channel"));
    var message = own(channel, call, "cant_update_message");
    var news = content(call);
    if (call.has("metadata")) {
      news.set("metadata", call.json("metadata", "invalid_metadata_format"));
    }
    if (!news.has("blocks")) {
      message.remove("blocks");
    }
    messages.change(channel, message, news);
    return answer(channel, message).put("text", message.path("text").asString());
  }

  private ObjectNode delete(Call call) {
    var channel = workspace.channel(call.text("channel"));
    messages.delete(channel, own(channel, call, "cant_delete_message"));
    return Methods.ok().put("channel", channel.id).put("ts", call.text("ts"));
  }

  private ObjectNode whisper(Call call) {
    var channel = workspace.channel(call.text("channel"));
    if (channel.archived) {
      throw new Refusal("is_archived");
    }
    if (!channel.members.contains(Workspace.BOT)) {
      throw new Refusal("not_in_channel");
    }
    if (!channel.members.contains(call.text("user"))) {
      throw new Refusal("user_not_in_channel");
    }
    var ts = workspace.newTs();
    var message = content(call).put("ts", ts);
    if (call.has("thread_ts")) {
      message.put("thread_ts", thread(channel, call.text("thread_ts")));
    }
    workspace.whispers.add(new Workspace.Whisper(channel.id, call.text("user"), message));
    workspace.changed();
    return Methods.ok().put("message_ts", ts);
  }

  private ObjectNode link(Call call) {
    var channel = workspace.channel(call.text("channel"));
    channel.message(call.text("message_ts"));
    var path = channel.id + "/p" + call.text("message_ts").replace(".", "");
    return Methods.ok()
        .put("channel", channel.id)
        .put("permalink", "https://acme.slack.test/archives/" + path);
  }

  private Channel target(String id) {
    return workspace.users.containsKey(id) ? workspace.directTalk(id) : workspace.channel(id);
  }

  private String thread(Channel channel, String ts) {
    if (!channel.messages.containsKey(ts)) {
      throw new Refusal("cannot_reply_to_message");
    }
    return channel.messages.get(ts).path("thread_ts").asString(ts);
  }

  private ObjectNode content(Call call) {
    if (CONTENT.stream().noneMatch(call::has)) {
      throw new Refusal("no_text");
    }
    var message = Json.object().put("user", Workspace.BOT).put("bot_id", Workspace.BOT_ID);
    message.put("app_id", Workspace.APP);
    message.put("text", call.has("text") ? call.text("text") : call.text("markdown_text"));
    if (call.has("blocks")) {
      var blocks = call.json("blocks", "invalid_blocks_format");
      message.set("blocks", Blocks.numbered(blocks, workspace));
    }
    return message;
  }

  private ObjectNode own(Channel channel, Call call, String otherwise) {
    var message = channel.message(call.text("ts"));
    if (!message.path("user").asString().equals(Workspace.BOT)) {
      throw new Refusal(otherwise);
    }
    return message;
  }

  private static ObjectNode answer(Channel channel, ObjectNode message) {
    return Methods.ok("message", message)
        .put("channel", channel.id)
        .put("ts", message.path("ts").asString());
  }
}
