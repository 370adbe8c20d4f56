package dev.tocsin.fakes.slack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** A room of the workspace, or a talk of two, as it stands. */
final class Channel {
  final String id;
  final Kind kind;
  final Instant created;
  final Set<String> members = new LinkedHashSet<>();
  final NavigableMap<String, ObjectNode> messages = new TreeMap<>();
  final Set<String> pins = new LinkedHashSet<>();
  final Map<String, String> pinnedBy = new HashMap<>();
  final Map<String, ObjectNode> bookmarks = new LinkedHashMap<>();
  String name;
  String creator = "";
  String topic = "";
  String purpose = "";
  boolean archived;
  boolean shared;

  /** The kinds of conversation, by the scopes that open them. */
  enum Kind {
    CHANNELS("channel"),
    GROUPS("group"),
    IM("im");

    final String type;

    Kind(String type) {
      this.type = type;
    }

    String scopes() {
      return name().toLowerCase(Locale.ROOT) + ":";
    }
  }

  Channel(String id, String name, Kind kind, Instant created) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.created = created;
  }

  ObjectNode message(String ts) {
    var message = messages.get(ts);
    if (message == null) {
      throw new Refusal("message_not_found");
    }
    return message;
  }

  List<ObjectNode> replies(String thread) {
    return messages.values().stream()
        .filter(one -> one.path("thread_ts").asString("").equals(thread))
        .toList();
  }

  ObjectNode seenBy(String user) {
    var json = Json.object().put("id", id);
    if (kind == Kind.IM) {
      var other = members.stream().filter(one -> !one.equals(user)).findFirst().orElse(user);
      return json.put("is_im", true).put("user", other).put("is_archived", false);
    }
    json.put("name", name).put("name_normalized", name).put("creator", creator);
    json.put("created", created.getEpochSecond());
    json.put("is_channel", kind == Kind.CHANNELS).put("is_group", kind == Kind.GROUPS);
    json.put("is_private", kind == Kind.GROUPS).put("is_im", false).put("is_mpim", false);
    json.put("is_archived", archived).put("is_member", members.contains(user));
    json.put("is_ext_shared", shared).put("is_shared", shared).put("is_general", false);
    json.put("num_members", members.size());
    json.putObject("topic").put("value", topic);
    json.putObject("purpose").put("value", purpose);
    return json;
  }

  List<ObjectNode> newestFirst() {
    return new ArrayList<>(messages.descendingMap().values());
  }
}
