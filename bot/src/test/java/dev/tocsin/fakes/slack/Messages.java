package dev.tocsin.fakes.slack;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of messages, whoever makes them, and the events that tell of them. */
final class Messages {
  private final Workspace workspace;

  Messages(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Puts a message into the channel and tells it. */
  ObjectNode post(Channel channel, ObjectNode message) {
    var ts = workspace.newTs();
    message.put("type", "message").put("ts", ts).put("team", team(message));
    channel.messages.put(ts, message);
    countReply(channel, message);
    var event = message.deepCopy();
    event.remove("metadata");
    tell(channel, event.put("event_ts", ts));
    return message;
  }

  private String team(ObjectNode message) {
    var author = workspace.users.get(message.path("user").asString(""));
    return author == null ? Workspace.TEAM : author.team();
  }

  /** Replaces a message's words, as an edit by its author does. */
  void change(Channel channel, ObjectNode message, ObjectNode news) {
    var before = message.deepCopy();
    message.setAll(news);
    var ts = workspace.newTs();
    if (!news.has("blocks")) {
      message.putObject("edited").put("user", message.path("user").asString()).put("ts", ts);
    }
    var event = about("message_changed", channel, ts).put("hidden", true);
    event.set("message", message.deepCopy());
    event.set("previous_message", before);
    tell(channel, event);
  }

  /** What a thread hangs on leaves an empty place behind. */
  void delete(Channel channel, ObjectNode message) {
    var ts = message.path("ts").asString();
    channel.messages.remove(ts);
    channel.pins.remove(ts);
    if (message.path("reply_count").asInt(0) > 0) {
      tombstone(channel, message);
      return;
    }
    var event = about("message_deleted", channel, workspace.newTs());
    event.put("hidden", true).put("deleted_ts", ts).set("previous_message", message.deepCopy());
    tell(channel, event);
  }

  private void tombstone(Channel channel, ObjectNode message) {
    var grave = Json.object().put("type", "message").put("subtype", "tombstone");
    grave.put("user", "USLACKBOT").put("text", "This message was deleted.").put("hidden", true);
    for (var kept : List.of("ts", "thread_ts", "reply_count", "latest_reply")) {
      grave.set(kept, message.path(kept));
    }
    channel.messages.put(message.path("ts").asString(), grave);
    var event = about("message_changed", channel, workspace.newTs()).put("hidden", true);
    event.set("message", grave.deepCopy());
    event.set("previous_message", message.deepCopy());
    tell(channel, event);
  }

  /** A line that Slack itself writes, such as that somebody joined. */
  void notice(Channel channel, String subtype, String user, String text) {
    post(channel, Json.object().put("subtype", subtype).put("user", user).put("text", text));
  }

  void join(Channel channel, String user, String inviter) {
    if (channel.members.add(user)) {
      notice(channel, "channel_join", user, "<@" + user + "> has joined the channel");
      var event = Json.object().put("type", "member_joined_channel").put("user", user);
      event.put("channel", channel.id).put("channel_type", channel.id.substring(0, 1));
      event.put("team", Workspace.TEAM).put("inviter", inviter);
      workspace.happened(channel, event.put("event_ts", workspace.newTs()));
    }
  }

  void leave(Channel channel, String user) {
    if (channel.members.remove(user)) {
      notice(channel, "channel_leave", user, "<@" + user + "> has left the channel");
      var event = Json.object().put("type", "member_left_channel").put("user", user);
      event.put("channel", channel.id).put("channel_type", channel.id.substring(0, 1));
      event.put("team", Workspace.TEAM);
      workspace.happened(channel, event.put("event_ts", workspace.newTs()));
    }
  }

  void react(Channel channel, ObjectNode message, Reaction reaction) {
    var reactions = message.withArray("reactions");
    var one = named(reactions, reaction.name());
    if (reaction.added()) {
      if (one == null) {
        one = reactions.addObject().put("name", reaction.name());
      }
      if (one.withArray("users")
          .valueStream()
          .anyMatch(it -> it.asString().equals(reaction.by()))) {
        throw new Refusal("already_reacted");
      }
      one.withArray("users").add(reaction.by());
    } else if (one == null || !remove(one.withArray("users"), reaction.by())) {
      throw new Refusal("no_reaction");
    } else if (one.path("users").isEmpty()) {
      remove(reactions, one);
    }
    tellReaction(channel, message, reaction);
  }

  /** Whose reaction it is, and whether it was put on or taken off. */
  record Reaction(String name, String by, boolean added) {}

  void pin(Channel channel, ObjectNode message, String by, boolean added) {
    var ts = message.path("ts").asString();
    if (added ? !channel.pins.add(ts) : !channel.pins.remove(ts)) {
      throw new Refusal(added ? "already_pinned" : "no_pin");
    }
    channel.pinnedBy.put(ts, by);
    if (added) {
      message.putArray("pinned_to").add(channel.id);
    } else {
      message.remove("pinned_to");
    }
    var event = Json.object().put("type", added ? "pin_added" : "pin_removed");
    event.put("user", by).put("channel_id", channel.id).put("pin_count", channel.pins.size());
    event
        .put("item_user", message.path("user").asString())
        .put("has_pins", !channel.pins.isEmpty());
    var item = event.putObject("item").put("type", "message").put("channel", channel.id);
    item.put("created_by", by).set("message", message.deepCopy());
    workspace.happened(channel, event.put("event_ts", workspace.newTs()));
  }

  private void tellReaction(Channel channel, ObjectNode message, Reaction reaction) {
    var event = Json.object().put("type", reaction.added() ? "reaction_added" : "reaction_removed");
    event.put("user", reaction.by()).put("reaction", reaction.name());
    event.put("item_user", message.path("user").asString());
    var item = event.putObject("item").put("type", "message").put("channel", channel.id);
    item.put("ts", message.path("ts").asString());
    workspace.happened(channel, event.put("event_ts", workspace.newTs()));
  }

  private void countReply(Channel channel, ObjectNode message) {
    var parent = channel.messages.get(message.path("thread_ts").asString(""));
    if (parent != null && !parent.path("ts").equals(message.path("ts"))) {
      parent.put("thread_ts", parent.path("ts").asString());
      parent.put("reply_count", parent.path("reply_count").asInt(0) + 1);
      parent.put("latest_reply", message.path("ts").asString());
    }
  }

  private void tell(Channel channel, ObjectNode event) {
    event.put("channel", channel.id).put("channel_type", channel.kind.type);
    workspace.happened(channel, event);
  }

  private static ObjectNode about(String subtype, Channel channel, String ts) {
    return Json.object()
        .put("type", "message")
        .put("subtype", subtype)
        .put("channel", channel.id)
        .put("ts", ts)
        .put("event_ts", ts);
  }

  private static ObjectNode named(ArrayNode reactions, String name) {
    for (var one : reactions) {
      if (one.path("name").asString().equals(name)) {
        return (ObjectNode) one;
      }
    }
    return null;
  }

  private static boolean remove(ArrayNode from, String text) {
    for (int i = 0; i < from.size(); i++) {
      if (from.get(i).asString().equals(text)) {
        from.remove(i);
        return true;
      }
    }
    return false;
  }

  private static void remove(ArrayNode from, ObjectNode one) {
    for (int i = 0; i < from.size(); i++) {
      if (from.get(i).path("name").equals(one.path("name"))) {
        from.remove(i);
        return;
      }
    }
  }
}
