package dev.tocsin.fakes.discord;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Threads under channels, and posts of forums. */
final class Threads {
  static final int FORUM = 15;
  private static final int PUBLIC = 11;
  private static final int PRIVATE = 12;
  private static final List<String> DETAILS =
      List.of("archived", "locked", "auto_archive_duration");

  private final World world;
  private final Messages messages;

  Threads(World world, Messages messages) {
    this.world = world;
    this.messages = messages;
  }

  void serve(Map<String, RestCall.Handler> routes) {
    String channel = " /channels/{channel_id}";
    routes.put("GET /guilds/{guild_id}/threads/active", _ -> active());
    routes.put("GET" + channel + "/threads/archived/public", call -> archived(call, PUBLIC));
    routes.put("GET" + channel + "/threads/archived/private", call -> archived(call, PRIVATE));
    routes.put("POST" + channel + "/threads", this::make);
    routes.put("POST" + channel + "/messages/{message_id}/threads", this::makeOnMessage);
    routes.put("PUT" + channel + "/thread-members/{user_id}", this::add);
    routes.put("DELETE" + channel + "/thread-members/{user_id}", _ -> null);
  }

  private static boolean isThread(JsonNode channel) {
    return channel.has("thread_metadata");
  }

  private static boolean isArchived(JsonNode thread) {
    return thread.path("thread_metadata").path("archived").asBoolean(false);
  }

  private JsonNode active() {
    return list(
        world.channels().values().stream()
            .filter(channel -> isThread(channel) && !isArchived(channel))
            .toList(),
        false);
  }

  private static ObjectNode list(List<ObjectNode> threads, boolean more) {
    ObjectNode answer = Json.object().put("has_more", more);
    answer.set("members", Json.array());
    answer.set("threads", Json.array(threads.stream()));
    return answer;
  }

  /** By the time that they were archived at, the last one first. */
  private JsonNode archived(RestCall call, int type) {
    ObjectNode parent = world.channel(call.channel());
    Permissions.require(world, World.BOT, parent, Permissions.READ_HISTORY);
    if (type == PRIVATE) {
      Permissions.require(world, World.BOT, parent, Permissions.MANAGE_THREADS);
    }
    String before = call.query().getOrDefault("before", "9");
    List<ObjectNode> all =
        world.channels().values().stream()
            .filter(one -> isThread(one) && isArchived(one))
            .filter(one -> Json.text(one, "parent_id").equals(call.channel()))
            .filter(one -> one.get("type").asInt() == type && since(one).compareTo(before) < 0)
            .sorted(Comparator.comparing(Threads::since).reversed())
            .toList();
    return list(all.stream().limit(call.limit(50)).toList(), all.size() > call.limit(50));
  }

  private static String since(JsonNode thread) {
    return Json.text(thread.get("thread_metadata"), "archive_timestamp");
  }

  private JsonNode make(RestCall call) {
    ObjectNode parent = world.channel(call.channel());
    boolean post = parent.get("type").asInt() == FORUM;
    boolean secret = call.body().path("type").asInt(PUBLIC) == PRIVATE;
    long makes = secret ? Permissions.CREATE_PRIVATE_THREADS : Permissions.CREATE_THREADS;
    Permissions.require(world, World.BOT, parent, post ? Permissions.SEND_MESSAGES : makes);
    ObjectNode thread = begin(parent, world.id(), Json.text(call.body(), "name"), World.BOT);
    thread.put("type", secret ? PRIVATE : PUBLIC);
    world.tell("THREAD_CREATE", thread);
    if (!post) {
      return thread;
    }
    JsonNode first = call.body().get("message");
    ObjectNode message = messages.write(Json.text(thread, "id"), World.BOT, (ObjectNode) first);
    return thread.deepCopy().set("message", message);
  }

  private JsonNode makeOnMessage(RestCall call) {
    ObjectNode parent = world.channel(call.channel());
    Permissions.require(world, World.BOT, parent, Permissions.CREATE_THREADS);
    if (world.channels().containsKey(call.message())) {
      throw new Refusal(400, 160004, "A thread has already been created for this message");
    }
    return open(parent, call.message(), Json.text(call.body(), "name"), World.BOT);
  }

  /** A thread that everybody learns of. */
  ObjectNode open(ObjectNode parent, String id, String name, String owner) {
    ObjectNode thread = begin(parent, id, name, owner);
    world.tell("THREAD_CREATE", thread);
    return thread;
  }

  private ObjectNode begin(ObjectNode parent, String id, String name, String owner) {
    ObjectNode thread =
        Json.object()
            .put("id", id)
            .put("guild_id", World.GUILD)
            .put("parent_id", Json.text(parent, "id"))
            .put("owner_id", owner)
            .put("type", PUBLIC)
            .put("name", name)
            .put("message_count", 0)
            .put("member_count", 1)
            .put("flags", 0)
            .put("rate_limit_per_user", 0)
            .putNull("last_message_id");
    ObjectNode details = Json.object().put("archived", false).put("locked", false);
    details.put("auto_archive_duration", 4320).put("archive_timestamp", world.now().toString());
    thread.set("thread_metadata", details.put("create_timestamp", world.now().toString()));
    thread.set("people", Json.array());
    world.channels().put(id, thread);
    return thread;
  }

  private @Nullable JsonNode add(RestCall call) {
    ObjectNode thread = world.channel(call.channel());
    Permissions.require(world, World.BOT, thread, Permissions.SEND_IN_THREADS);
    world.memberOf(call.at().get("user_id"));
    thread.withArray("people").add(call.at().get("user_id"));
    return null;
  }

  /** What may be changed of a thread, by whom else but its owner. */
  JsonNode change(ObjectNode thread, ObjectNode wanted) {
    if (wanted.has("archived") || wanted.has("locked")) {
      Permissions.require(world, World.BOT, thread, Permissions.MANAGE_THREADS);
    }
    if (wanted.path("archived").asBoolean(true)) {
      requireAwake(thread);
    }
    ObjectNode details = (ObjectNode) thread.get("thread_metadata");
    DETAILS.stream().filter(wanted::has).forEach(detail -> details.set(detail, wanted.get(detail)));
    details.put("archive_timestamp", world.now().toString());
    if (wanted.has("name")) {
      thread.set("name", wanted.get("name"));
    }
    world.tell("THREAD_UPDATE", thread);
    return thread;
  }

  /** Whoever writes in a resting thread wakes it, unless it is locked. */
  void written(ObjectNode channel, String author) {
    if (!isThread(channel) || !isArchived(channel)) {
      return;
    }
    if (channel.path("thread_metadata").path("locked").asBoolean()) {
      throw new Refusal(400, 160005, "This thread is locked");
    }
    world.memberOf(author);
    change(channel, Json.object().put("archived", false));
  }

  void requireAwake(ObjectNode channel) {
    if (isThread(channel) && isArchived(channel)) {
      throw new Refusal(400, 50083, "Thread is archived");
    }
  }
}
