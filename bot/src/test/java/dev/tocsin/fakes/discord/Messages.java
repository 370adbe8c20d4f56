package dev.tocsin.fakes.discord;

import static dev.tocsin.fakes.discord.Json.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages: written, read, changed and taken away. */
final class Messages {
  private final World world;
  private final Files files;
  private final Threads threads;
  private boolean refusesCards;
  private final Map<String, String> nonces = new HashMap<>();

  Messages(World world, Files files) {
    this.world = world;
    this.files = files;
    this.threads = new Threads(world, this);
  }

  void refuseCards() {
    refusesCards = true;
  }

  Threads threads() {
    return threads;
  }

  void serve(Map<String, RestCall.Handler> routes) {
    String all = " /channels/{channel_id}/messages";
    String one = all + "/{message_id}";
    routes.put("GET" + all, this::read);
    routes.put("POST" + all, this::send);
    routes.put("POST" + all + "/bulk-delete", this::deleteSome);
    routes.put(
        "GET" + one,
        call -> readable(call, files.fresh(world.message(call.channel(), call.message()))));
    routes.put("PATCH" + one, this::edit);
    routes.put("DELETE" + one, this::delete);
  }

  private JsonNode readable(RestCall call, JsonNode what) {
    long read = Permissions.VIEW_CHANNEL | Permissions.READ_HISTORY;
    Permissions.require(world, World.BOT, world.channel(call.channel()), read);
    return what;
  }

  private JsonNode read(RestCall call) {
    var all = world.messages(call.channel());
    int limit = call.limit(50);
    Map<String, String> query = call.query();
    var newestFirst = all.descendingMap();
    if (query.containsKey("after")) {
      List<ObjectNode> oldest =
          all.tailMap(Long.parseLong(query.get("after")), false).values().stream()
              .limit(limit)
              .toList();
      return readable(call, Json.array(oldest.reversed().stream().map(files::fresh)));
    }
    if (query.containsKey("before")) {
      newestFirst = newestFirst.tailMap(Long.parseLong(query.get("before")), false);
    }
    return readable(call, Json.array(newestFirst.values().stream().limit(limit).map(files::fresh)));
  }

  private JsonNode send(RestCall call) {
    ObjectNode channel = world.channel(call.channel());
    boolean inThread = channel.has("thread_metadata");
    Permissions.require(
        world,
        World.BOT,
        channel,
        inThread ? Permissions.SEND_IN_THREADS : Permissions.SEND_MESSAGES);
    if (!call.body().path("attachments").isEmpty()) {
      Permissions.require(world, World.BOT, channel, Permissions.ATTACH_FILES);
    }
    world.requireOpen(channel);
    String nonce = text(call.body(), "nonce");
    boolean once = call.body().path("enforce_nonce").asBoolean(false);
    Optional<ObjectNode> before =
        Optional.ofNullable(nonces.get(call.channel() + nonce))
            .filter(_ -> once && !nonce.isEmpty())
            .map(id -> world.messages(call.channel()).get(Long.parseLong(id)));
    return before.orElseGet(() -> sent(call, nonce));
  }

  private ObjectNode sent(RestCall call, String nonce) {
    ObjectNode message = write(call.channel(), World.BOT, call.object());
    nonces.put(call.channel() + nonce, text(message, "id"));
    return message;
  }

  /** Puts a message into a channel, and tells everyone who listens. */
  ObjectNode write(String channel, String author, ObjectNode words) {
    Limits.checkMessage(words);
    if (refusesCards && (words.path("flags").asInt(0) & Limits.COMPONENTS_V2) != 0) {
      throw Refusal.form("components", "are not taken today");
    }
    threads.written(world.channel(channel), author);
    ObjectNode message = message(channel, author, words);
    world.messages(channel).put(Long.parseLong(text(message, "id")), message);
    world.channel(channel).put("last_message_id", text(message, "id"));
    ObjectNode told = message.deepCopy();
    if (world.channel(channel).has("guild_id")) {
      told.put("guild_id", World.GUILD);
      told.set("member", withoutUser(world.memberOf(author)));
    }
    world.tell("MESSAGE_CREATE", told);
    return message;
  }

  ObjectNode message(String channel, String author, ObjectNode words) {
    ObjectNode message =
        Json.object()
            .put("id", world.id())
            .put("channel_id", channel)
            .put("type", 0)
            .put("content", text(words, "content"))
            .put("timestamp", world.now().toString())
            .putNull("edited_timestamp")
            .put("tts", false)
            .put("pinned", false)
            .put("mention_everyone", mentionsEveryone(words))
            .put("flags", words.path("flags").asInt(0));
    message.set("author", world.memberOf(author).get("user"));
    message.set("mentions", mentioned(words));
    message.set("mention_roles", Json.array());
    message.set("attachments", attached(channel, words));
    message.set("embeds", list(words, "embeds"));
    message.set("components", list(words, "components"));
    if (words.has("message_reference")) {
      message.set("message_reference", words.get("message_reference"));
      message.put("type", words.path("type").asInt(19));
    }
    return message;
  }

  /** A sender gives files numbers; Discord gives them ids and links. */
  private JsonNode attached(String channel, JsonNode words) {
    return Json.array(
        Json.each(words.path("attachments"))
            .map(
                file ->
                    file.has("url")
                        ? file
                        : files.keep(
                            channel,
                            text(file, "filename"),
                            "text/plain",
                            text(file, "content").getBytes(StandardCharsets.UTF_8))));
  }

  private static JsonNode list(JsonNode words, String key) {
    return words.path(key).isArray() ? words.get(key).deepCopy() : Json.array();
  }

  /** Only what the sender allows, and bots speak to everyone only if they say so. */
  private static boolean mentionsEveryone(JsonNode words) {
    JsonNode allowed = words.path("allowed_mentions");
    boolean may = !allowed.isObject() || allowed.path("parse").toString().contains("everyone");
    return may && Seen.text(words).matches("(?s).*@(everyone|here).*");
  }

  private ArrayNode mentioned(JsonNode words) {
    String said = Seen.text(words);
    JsonNode allowed = words.path("allowed_mentions");
    boolean all = !allowed.isObject() || allowed.path("parse").toString().contains("users");
    return Json.array(
        world.members().values().stream()
            .map(Messages::mention)
            .filter(user -> said.contains("<@" + text(user, "id") + ">"))
            .filter(user -> all || allowed.path("users").toString().contains(text(user, "id"))));
  }

  private static ObjectNode mention(ObjectNode member) {
    ObjectNode user = (ObjectNode) member.get("user").deepCopy();
    user.set("member", withoutUser(member));
    return user;
  }

  private static ObjectNode withoutUser(ObjectNode member) {
    ObjectNode copy = member.deepCopy();
    copy.remove("user");
    return copy;
  }

  private JsonNode edit(RestCall call) {
    ObjectNode message = world.message(call.channel(), call.message());
    if (!text(message.get("author"), "id").equals(World.BOT)) {
      throw new Refusal(403, 50005, "Cannot edit a message authored by another user");
    }
    threads.requireAwake(world.channel(call.channel()));
    return change(message, call.object());
  }

  ObjectNode change(ObjectNode message, ObjectNode words) {
    boolean modern = (message.get("flags").asInt() & Limits.COMPONENTS_V2) != 0;
    if (modern) {
      words.put("flags", words.path("flags").asInt(0) | Limits.COMPONENTS_V2);
    }
    boolean becomes = (words.path("flags").asInt(0) & Limits.COMPONENTS_V2) != 0 && !modern;
    if (becomes && !text(message, "content").isEmpty() && !words.has("content")) {
      throw Refusal.form("content", "cannot stay beside components V2");
    }
    Limits.checkMessage(words);
    for (String part : List.of("content", "embeds", "components", "attachments", "flags")) {
      if (words.has(part) && !words.get(part).isNull()) {
        message.set(part, words.get(part).deepCopy());
      }
    }
    message.put("edited_timestamp", world.now().toString());
    if (world.channel(text(message, "channel_id")).has("guild_id")) {
      world.tell("MESSAGE_UPDATE", message.deepCopy().put("guild_id", World.GUILD));
    }
    return message;
  }

  private @Nullable JsonNode delete(RestCall call) {
    ObjectNode message = world.message(call.channel(), call.message());
    if (!text(message.get("author"), "id").equals(World.BOT)) {
      ObjectNode channel = world.channel(call.channel());
      Permissions.require(world, World.BOT, channel, Permissions.MANAGE_MESSAGES);
    }
    remove(call.channel(), call.message());
    return null;
  }

  void remove(String channel, String message) {
    world.message(channel, message);
    world.messages(channel).remove(Long.parseLong(message));
    world.tell("MESSAGE_DELETE", where(channel).put("id", message));
  }

  private @Nullable JsonNode deleteSome(RestCall call) {
    ObjectNode channel = world.channel(call.channel());
    Permissions.require(world, World.BOT, channel, Permissions.MANAGE_MESSAGES);
    removeSome(
        call.channel(), Json.each(call.body().get("messages")).map(JsonNode::asString).toList());
    return null;
  }

  void removeSome(String channel, List<String> some) {
    ArrayNode ids = Json.array();
    some.forEach(ids::add);
    some.forEach(id -> world.messages(channel).remove(Long.parseLong(id)));
    ObjectNode told = where(channel);
    told.set("ids", ids);
    world.tell("MESSAGE_DELETE_BULK", told);
  }

  static ObjectNode where(String channel) {
    return Json.object().put("channel_id", channel).put("guild_id", World.GUILD);
  }

  /** Whether the text mentions someone, so that it can be read without the intent for content. */
  static boolean mentions(JsonNode message, String person) {
    return Json.each(message.path("mentions")).anyMatch(one -> text(one, "id").equals(person));
  }
}
