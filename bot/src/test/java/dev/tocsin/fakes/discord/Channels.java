package dev.tocsin.fakes.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Channels, categories and threads. */
final class Channels {
  static final int MOST = 500;
  static final int MOST_IN_CATEGORY = 50;
  private static final int CATEGORY = 4;
  private static final Duration RENAMES = Duration.ofMinutes(10);

  private final World world;
  private final Threads threads;
  private final Map<String, List<Instant>> renamed = new HashMap<>();

  Channels(World world, Threads threads) {
    this.world = world;
    this.threads = threads;
  }

  void serve(Map<String, RestCall.Handler> routes) {
    String channel = " /channels/{channel_id}";
    String overwrite = channel + "/permissions/{overwrite_id}";
    routes.put("GET /guilds/{guild_id}/channels", _ -> all(false));
    routes.put("POST /guilds/{guild_id}/channels", call -> make(call.object(), World.BOT));
    routes.put("GET" + channel, call -> seen(call));
    routes.put("PATCH" + channel, this::change);
    routes.put("DELETE" + channel, this::delete);
    routes.put("PUT" + overwrite, this::overwrite);
    routes.put("DELETE" + overwrite, this::removeOverwrite);
    routes.put("POST" + channel + "/typing", _ -> null);
  }

  private ArrayNode all(boolean threads) {
    return Json.array(
        world.channels().values().stream()
            .filter(channel -> channel.path("type").asInt() != 1)
            .filter(channel -> channel.has("thread_metadata") == threads));
  }

  private ObjectNode seen(RestCall call) {
    ObjectNode channel = world.channel(call.channel());
    Permissions.require(world, World.BOT, channel, Permissions.VIEW_CHANNEL);
    return channel;
  }

  ObjectNode make(ObjectNode wanted, String by) {
    int type = wanted.path("type").asInt(0);
    String parent = Json.text(wanted, "parent_id");
    checkRoom(type, parent, by);
    ObjectNode channel =
        Json.object()
            .put("id", world.id())
            .put("guild_id", World.GUILD)
            .put("type", type)
            .put("name", type == CATEGORY ? Json.text(wanted, "name") : named(wanted))
            .put("position", world.channels().size())
            .put("nsfw", false)
            .put("rate_limit_per_user", 0)
            .put("flags", 0);
    channel.set("topic", wanted.path("topic").isString() ? wanted.get("topic") : null);
    channel.put("parent_id", parent.isEmpty() ? null : parent).putNull("last_message_id");
    ArrayNode overwrites = Json.array();
    Json.each(wanted.path("permission_overwrites"))
        .forEach(overwrite -> overwrites.add(overwrite(overwrite)));
    channel.set("permission_overwrites", overwrites);
    if (type == Threads.FORUM) {
      channel.set("available_tags", Json.array());
    }
    world.channels().put(Json.text(channel, "id"), channel);
    world.tell("CHANNEL_CREATE", channel);
    return channel;
  }

  private void checkRoom(int type, String parent, String by) {
    if (all(false).size() >= MOST) {
      throw new Refusal(400, 30013, "Maximum number of guild channels reached (500)");
    }
    if (!parent.isEmpty() && inCategory(parent) >= MOST_IN_CATEGORY) {
      throw Refusal.form("parent_id", "Maximum number of channels in category reached (50)");
    }
    JsonNode place = parent.isEmpty() ? Json.object() : world.channel(parent);
    if (type != CATEGORY || !parent.isEmpty()) {
      Permissions.require(world, by, place, Permissions.MANAGE_CHANNELS);
    }
  }

  private long inCategory(String category) {
    return world.channels().values().stream()
        .filter(channel -> Json.text(channel, "parent_id").equals(category))
        .count();
  }

  private static String named(JsonNode wanted) {
    return Json.text(wanted, "name").toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static ObjectNode overwrite(JsonNode wanted) {
    return Json.object()
        .put("id", Json.text(wanted, "id"))
        .put("type", wanted.path("type").asInt(0))
        .put("allow", wanted.path("allow").asString("0"))
        .put("deny", wanted.path("deny").asString("0"));
  }

  private JsonNode change(RestCall call) {
    ObjectNode channel = world.channel(call.channel());
    ObjectNode wanted = call.object();
    if (channel.has("thread_metadata")) {
      return threads.change(channel, wanted);
    }
    Permissions.require(world, World.BOT, channel, Permissions.MANAGE_CHANNELS);
    if (wanted.has("name") || wanted.has("topic")) {
      countRename(call.channel());
    }
    String parent = Json.text(wanted, "parent_id");
    if (!parent.isEmpty() && inCategory(parent) >= MOST_IN_CATEGORY) {
      throw Refusal.form("parent_id", "Maximum number of channels in category reached (50)");
    }
    wanted.properties().forEach(field -> channel.set(field.getKey(), field.getValue()));
    if (wanted.has("name")) {
      channel.put("name", named(wanted));
    }
    ArrayNode overwrites = Json.array();
    channel.path("permission_overwrites").forEach(one -> overwrites.add(overwrite(one)));
    channel.set("permission_overwrites", overwrites);
    world.tell("CHANNEL_UPDATE", channel);
    return channel;
  }

  /** Two in ten minutes, which no header tells beforehand. */
  private void countRename(String channel) {
    Instant now = world.now();
    List<Instant> before = renamed.computeIfAbsent(channel, _ -> new ArrayList<>());
    before.removeIf(at -> at.plus(RENAMES).isBefore(now));
    if (before.size() >= 2) {
      throw new Throttled(Duration.between(now, before.getFirst().plus(RENAMES)), false);
    }
    before.add(now);
  }

  private JsonNode delete(RestCall call) {
    ObjectNode channel = world.channel(call.channel());
    Permissions.require(world, World.BOT, channel, Permissions.MANAGE_CHANNELS);
    world.remove(call.channel());
    world.tell("CHANNEL_DELETE", channel);
    return channel;
  }

  private @Nullable JsonNode overwrite(RestCall call) {
    ObjectNode channel = world.channel(call.channel());
    Permissions.require(world, World.BOT, channel, Permissions.MANAGE_ROLES);
    String whose = call.at().get("overwrite_id");
    if (!world.members().containsKey(whose) && !world.roles().containsKey(whose)) {
      throw Refusal.unknown(10009, "Overwrite");
    }
    ArrayNode others = without(channel, whose);
    channel.set("permission_overwrites", others.add(overwrite(call.object().put("id", whose))));
    world.tell("CHANNEL_UPDATE", channel);
    return null;
  }

  private @Nullable JsonNode removeOverwrite(RestCall call) {
    shutOut(call.channel(), call.at().get("overwrite_id"));
    return null;
  }

  void shutOut(String id, String whose) {
    ObjectNode channel = world.channel(id);
    channel.set("permission_overwrites", without(channel, whose));
    world.tell("CHANNEL_UPDATE", channel);
  }

  private static ArrayNode without(ObjectNode channel, String whose) {
    return Json.array(
        Json.each(channel.path("permission_overwrites"))
            .filter(one -> !Json.text(one, "id").equals(whose)));
  }
}
