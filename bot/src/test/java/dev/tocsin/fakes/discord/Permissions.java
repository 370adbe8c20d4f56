package dev.tocsin.fakes.discord;

import tools.jackson.databind.JsonNode;

/** Who may do what where, by Discord's own reckoning of roles and overwrites. */
final class Permissions {
  static final long MANAGE_CHANNELS = 1L << 4;
  static final long ADD_REACTIONS = 1L << 6;
  static final long VIEW_CHANNEL = 1L << 10;
  static final long SEND_MESSAGES = 1L << 11;
  static final long MANAGE_MESSAGES = 1L << 13;
  static final long ATTACH_FILES = 1L << 15;
  static final long READ_HISTORY = 1L << 16;
  static final long MANAGE_ROLES = 1L << 28;
  static final long MANAGE_THREADS = 1L << 34;
  static final long CREATE_THREADS = 1L << 35;
  static final long CREATE_PRIVATE_THREADS = 1L << 36;
  static final long SEND_IN_THREADS = 1L << 38;
  static final long PIN_MESSAGES = 1L << 51;

  /** What a new server lets everyone do. */
  static final long EVERYONE =
      ADD_REACTIONS
          | VIEW_CHANNEL
          | SEND_MESSAGES
          | READ_HISTORY
          | CREATE_THREADS
          | SEND_IN_THREADS;

  /** What the invite link asks for. */
  static final long TOCSIN =
      EVERYONE
          | MANAGE_CHANNELS
          | MANAGE_ROLES
          | MANAGE_THREADS
          | CREATE_PRIVATE_THREADS
          | ATTACH_FILES
          | PIN_MESSAGES;

  private static final long ALL = ~0L;

  private Permissions() {}

  static long of(World world, String member, JsonNode channel) {
    if (member.equals(World.OWNER)) {
      return ALL;
    }
    JsonNode roles = world.memberOf(member).get("roles");
    long mask = bits(world.roles().get(World.GUILD), "permissions");
    for (JsonNode role : roles) {
      mask |= bits(world.roles().get(role.asString()), "permissions");
    }
    JsonNode overwrites = channel.path("permission_overwrites");
    mask = applied(mask, overwrites, World.GUILD);
    long allow = 0;
    long deny = 0;
    for (JsonNode role : roles) {
      JsonNode overwrite = find(overwrites, role.asString());
      allow |= bits(overwrite, "allow");
      deny |= bits(overwrite, "deny");
    }
    mask = applied((mask & ~deny) | allow, overwrites, member);
    return (mask & VIEW_CHANNEL) == 0 ? 0 : mask;
  }

  private static long applied(long mask, JsonNode overwrites, String whose) {
    JsonNode overwrite = find(overwrites, whose);
    return (mask & ~bits(overwrite, "deny")) | bits(overwrite, "allow");
  }

  static JsonNode find(JsonNode overwrites, String whose) {
    return Json.each(overwrites)
        .filter(overwrite -> Json.text(overwrite, "id").equals(whose))
        .findFirst()
        .orElseGet(Json::object);
  }

  private static long bits(JsonNode holder, String key) {
    return Long.parseLong(holder.path(key).asString("0"));
  }

  /** Refuses as Discord does unless the member may do all of it. */
  static void require(World world, String member, JsonNode channel, long wanted) {
    JsonNode place = channel.has("thread_metadata") ? parent(world, channel) : channel;
    if (place.path("type").asInt() == 1) {
      return;
    }
    long has = of(world, member, place);
    if ((has & VIEW_CHANNEL) == 0) {
      throw new Refusal(403, 50001, "Missing Access");
    }
    if ((has & wanted) != wanted) {
      throw new Refusal(403, 50013, "Missing Permissions");
    }
  }

  private static JsonNode parent(World world, JsonNode thread) {
    return world.channel(Json.text(thread, "parent_id"));
  }
}
