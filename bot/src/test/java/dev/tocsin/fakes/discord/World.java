package dev.tocsin.fakes.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that one Discord server holds; whoever touches it holds its monitor. */
final class World {
  static final String GUILD = "9001";
  static final String BOT = "9002";
  static final String OWNER = "9003";
  static final String BOT_ROLE = "9004";
  private static final long EPOCH = 1_420_070_400_000L;

  /** What a listener of the gateway is sent. */
  interface Wire {
    void dispatch(String event, ObjectNode data);
  }

  private final InstantSource clock;
  private final List<Wire> wires = new ArrayList<>();
  private final Map<String, ObjectNode> channels = new LinkedHashMap<>();
  private final Map<String, ObjectNode> members = new LinkedHashMap<>();
  private final Map<String, ObjectNode> roles = new LinkedHashMap<>();
  private final Map<String, NavigableMap<Long, ObjectNode>> messages = new LinkedHashMap<>();
  private final Set<String> closed = new HashSet<>();
  private ArrayNode commands = Json.array();
  private int commandLists;
  private long last;

  World(InstantSource clock) {
    this.clock = clock;
    role(GUILD, "@everyone", Permissions.EVERYONE);
    role(BOT_ROLE, "Tocsin", Permissions.TOCSIN);
    member(OWNER, "owner", false);
    ((ArrayNode) member(BOT, "tocsin", true).get("roles")).add(BOT_ROLE);
  }

  /** An id that tells the time it was made at, later than any before it. */
  String id() {
    long now = (clock.millis() - EPOCH) << 22;
    last = Math.max(now, last + 1);
    return Long.toString(last);
  }

  Instant now() {
    return clock.instant();
  }

  void connect(Wire wire) {
    wires.add(wire);
  }

  void tell(String event, ObjectNode data) {
    wires.forEach(wire -> wire.dispatch(event, data.deepCopy()));
  }

  ObjectNode role(String id, String name, long permissions) {
    ObjectNode role =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("color", 0)
            .put("hoist", false)
            .put("position", roles.size())
            .put("permissions", Long.toString(permissions))
            .put("managed", false)
            .put("mentionable", false)
            .put("flags", 0)
            .set("colors", Json.object().put("primary_color", 0));
    roles.put(id, role);
    return role;
  }

  ObjectNode member(String id, String name, boolean bot) {
    ObjectNode member =
        Json.object().put("joined_at", "2026-01-05T09:00:00Z").put("flags", 0).put("mute", false);
    member.put("deaf", false).set("user", user(id, name, bot));
    member.set("roles", Json.array());
    members.put(id, member);
    return member;
  }

  static ObjectNode user(String id, String name, boolean bot) {
    return Json.object()
        .put("id", id)
        .put("username", name)
        .put("discriminator", "0000")
        .putNull("avatar")
        .put("global_name", Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .put("bot", bot);
  }

  Map<String, ObjectNode> members() {
    return members;
  }

  ObjectNode memberOf(String id) {
    ObjectNode member = members.get(id);
    if (member == null) {
      throw Refusal.unknown(10007, "Member");
    }
    return member;
  }

  Map<String, ObjectNode> roles() {
    return roles;
  }

  Map<String, ObjectNode> channels() {
    return channels;
  }

  ObjectNode channel(String id) {
    ObjectNode channel = channels.get(id);
    if (channel == null) {
      throw Refusal.unknown(10003, "Channel");
    }
    return channel;
  }

  /** Where people who want no direct messages are not written to. */
  Set<String> closed() {
    return closed;
  }

  void requireOpen(ObjectNode channel) {
    if (closed.contains(Json.text(channel, "id"))) {
      throw new Refusal(403, 50007, "Cannot send messages to this user");
    }
  }

  NavigableMap<Long, ObjectNode> messages(String channel) {
    return messages.computeIfAbsent(channel, _ -> new TreeMap<>());
  }

  ObjectNode message(String channel, String id) {
    ObjectNode message = messages(channel).get(Long.parseLong(id));
    if (message == null) {
      throw Refusal.unknown(10008, "Message");
    }
    return message;
  }

  Stream<ObjectNode> allMessages() {
    return messages.values().stream().flatMap(some -> some.values().stream());
  }

  ArrayNode commands() {
    return commands;
  }

  /** How often the whole list of commands was sent. */
  int commandLists() {
    return commandLists;
  }

  ArrayNode replaceCommands(JsonNode wanted) {
    ArrayNode listed = Json.array();
    for (JsonNode one : wanted) {
      ObjectNode command = ((ObjectNode) one).deepCopy();
      command.put("id", id()).put("application_id", BOT).put("guild_id", GUILD);
      command.put("version", id()).putNull("contexts").putNull("default_member_permissions");
      command.put("nsfw", false).set("integration_types", Json.array().add(0));
      if (!command.has("type")) {
        command.put("type", 1);
      }
      listed.add(command);
    }
    commandLists++;
    commands = listed;
    return listed;
  }

  /** A channel's permissions and messages know it by its id alone. */
  void remove(String channel) {
    channels.remove(channel);
    messages.remove(channel);
  }

  @Nullable String ownerOfDirectMessages(String channel) {
    JsonNode recipients = channel(channel).path("recipients");
    return recipients.isEmpty() ? null : Json.text(recipients.get(0), "id");
  }
}
