package dev.tocsin.fakes.slack;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** {@code conversations.*} that change something. */
final class RoomMethods implements Methods {
  private final Workspace workspace;
  private final Messages messages;
  private final Inviting inviting;

  RoomMethods(Workspace workspace) {
    this.workspace = workspace;
    this.messages = new Messages(workspace);
    this.inviting = new Inviting(workspace);
  }

  @Override
  public Map<String, Function<Call, ObjectNode>> methods() {
    return Map.ofEntries(
        Map.entry("conversations.create", this::create),
        Map.entry("conversations.rename", this::rename),
        Map.entry("conversations.archive", call -> archive(call, true)),
        Map.entry("conversations.unarchive", call -> archive(call, false)),
        Map.entry("conversations.setTopic", this::setTopic),
        Map.entry("conversations.setPurpose", this::setPurpose),
        Map.entry("conversations.invite", inviting::invite),
        Map.entry("conversations.kick", inviting::kick),
        Map.entry("conversations.join", inviting::join),
        Map.entry("conversations.leave", inviting::leave),
        Map.entry("conversations.open", this::open));
  }

  private ObjectNode create(Call call) {
    var name = freeName(call.text("name"));
    var kind = call.flag("is_private") ? Channel.Kind.GROUPS : Channel.Kind.CHANNELS;
    return answer(workspace.create(name, kind, Workspace.BOT));
  }

  private ObjectNode rename(Call call) {
    var channel = joined(call);
    var before = channel.name;
    channel.name = freeName(call.text("name"));
    var words = "has renamed the channel from \"" + before + "\" to \"" + channel.name + "\"";
    messages.notice(channel, "channel_name", Workspace.BOT, words);
    var event = Json.object().put("type", "channel_rename").put("event_ts", workspace.newTs());
    event.putObject("channel").put("id", channel.id).put("name", channel.name);
    workspace.happened(channel, event);
    return answer(channel);
  }

  private ObjectNode archive(Call call, boolean archived) {
    var channel = workspace.channel(call.text("channel"));
    if (channel.archived == archived) {
      throw new Refusal(archived ? "already_archived" : "not_archived");
    }
    if (archived && !channel.members.contains(Workspace.BOT)) {
      throw new Refusal("not_in_channel");
    }
    var type = archived ? "channel_archive" : "channel_unarchive";
    messages.notice(channel, type, Workspace.BOT, archived ? "archived" : "unarchived");
    channel.archived = archived;
    var event = Json.object().put("type", type).put("channel", channel.id);
    workspace.happened(
        channel, event.put("user", Workspace.BOT).put("event_ts", workspace.newTs()));
    return Methods.ok();
  }

  private ObjectNode setTopic(Call call) {
    var channel = joined(call);
    channel.topic = call.text("topic");
    messages.notice(channel, "channel_topic", Workspace.BOT, "set the channel topic");
    return answer(channel);
  }

  private ObjectNode setPurpose(Call call) {
    var channel = joined(call);
    channel.purpose = call.text("purpose");
    messages.notice(channel, "channel_purpose", Workspace.BOT, "set the channel purpose");
    return answer(channel);
  }

  private ObjectNode open(Call call) {
    if (call.has("channel")) {
      return answer(workspace.channel(call.text("channel")));
    }
    var users = call.list("users");
    if (users.isEmpty()) {
      throw new Refusal("users_list_not_supplied");
    }
    if (users.size() > 1) {
      throw new Refusal("too_many_users");
    }
    var user = workspace.user(users.getFirst());
    if (user.deleted()) {
      throw new Refusal("user_disabled");
    }
    return answer(workspace.directTalk(user.id()));
  }

  private Channel joined(Call call) {
    var channel = workspace.channel(call.text("channel"));
    if (channel.kind == Channel.Kind.IM) {
      throw new Refusal("method_not_supported_for_channel_type");
    }
    if (!channel.members.contains(Workspace.BOT)) {
      throw new Refusal("not_in_channel");
    }
    if (channel.archived) {
      throw new Refusal("is_archived");
    }
    return channel;
  }

  private String freeName(String name) {
    if (workspace.named(name).isPresent()) {
      throw new Refusal("name_taken");
    }
    return name;
  }

  private static ObjectNode answer(Channel channel) {
    return Methods.ok("channel", channel.seenBy(Workspace.BOT));
  }
}
