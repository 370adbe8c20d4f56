package dev.tocsin.fakes.discord;

import static dev.tocsin.fakes.discord.Json.text;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is put on messages: reactions and pins. */
final class Marks {
  private static final int MOST_PINS = 250;
  private static final int MOST_REACTIONS = 20;

  private final World world;
  private final Map<String, Instant> pinnedAt = new HashMap<>();
  private Instant lastPin = Instant.EPOCH;

  Marks(World world) {
    this.world = world;
  }

  void serve(Map<String, RestCall.Handler> routes) {
    String reaction = " /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}";
    String pins = " /channels/{channel_id}/messages/pins";
    routes.put("GET" + reaction, this::who);
    routes.put("PUT" + reaction + "/@me", call -> react(call, true));
    routes.put("DELETE" + reaction + "/@me", call -> react(call, false));
    routes.put("GET" + pins, this::pins);
    routes.put("PUT" + pins + "/{message_id}", call -> pin(call, true));
    routes.put("DELETE" + pins + "/{message_id}", call -> pin(call, false));
  }

  private JsonNode who(RestCall call) {
    ObjectNode message = world.message(call.channel(), call.message());
    JsonNode people = reaction(message, call.at().get("emoji_name")).orElseGet(Json::object);
    return Json.array(
        Json.each(people.path("people"))
            .map(id -> world.memberOf(id.asString()).get("user"))
            .limit(call.limit(25)));
  }

  private @Nullable JsonNode react(RestCall call, boolean added) {
    ObjectNode channel = world.channel(call.channel());
    Permissions.require(world, World.BOT, channel, Permissions.ADD_REACTIONS);
    react(
        world.message(call.channel(), call.message()),
        World.BOT,
        call.at().get("emoji_name"),
        added);
    return null;
  }

  void react(ObjectNode message, String person, String emoji, boolean added) {
    ArrayNode reactions = message.withArray("reactions");
    Optional<ObjectNode> there = reaction(message, emoji);
    if (there.isEmpty() && !added) {
      throw Refusal.unknown(10014, "Emoji");
    }
    if (there.isEmpty() && reactions.size() >= MOST_REACTIONS) {
      throw new Refusal(400, 30010, "Maximum number of reactions reached (20)");
    }
    ObjectNode one = there.orElseGet(() -> fresh(reactions, emoji));
    ArrayNode people = without(one, person);
    boolean changed = people.size() != one.path("people").size() == !added;
    one.set("people", added ? people.add(person) : people);
    one.put("count", one.get("people").size())
        .put("me", one.get("people").toString().contains(World.BOT));
    message.set(
        "reactions",
        Json.array(Json.each(reactions).filter(each -> each.get("count").asInt() > 0)));
    if (changed) {
      tell(message, person, emoji, added);
    }
  }

  private static ArrayNode without(ObjectNode reaction, String person) {
    return Json.array(
        Json.each(reaction.path("people")).filter(id -> !id.asString().equals(person)));
  }

  private static ObjectNode fresh(ArrayNode reactions, String emoji) {
    ObjectNode one = Json.object();
    one.set("emoji", emoji(emoji));
    reactions.add(one);
    return one;
  }

  private static ObjectNode emoji(String name) {
    return Json.object().putNull("id").put("name", name);
  }

  private static Optional<ObjectNode> reaction(ObjectNode message, String emoji) {
    return Json.each(message.path("reactions"))
        .filter(one -> Seen.reaction(one).equals(emoji))
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  private void tell(ObjectNode message, String person, String emoji, boolean added) {
    ObjectNode told = Messages.where(text(message, "channel_id"));
    told.put("user_id", person).put("message_id", text(message, "id")).put("burst", false);
    told.put("type", 0).set("emoji", emoji(emoji));
    if (added) {
      told.set("member", world.memberOf(person));
      told.put("message_author_id", text(message.get("author"), "id"));
    }
    world.tell(added ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE", told);
  }

  /** By fifty, the one that was pinned last first. */
  private JsonNode pins(RestCall call) {
    long read = Permissions.VIEW_CHANNEL | Permissions.READ_HISTORY;
    Permissions.require(world, World.BOT, world.channel(call.channel()), read);
    Instant before = Instant.parse(call.query().getOrDefault("before", "9999-01-01T00:00:00Z"));
    List<ObjectNode> left =
        world.messages(call.channel()).values().stream()
            .filter(message -> message.get("pinned").asBoolean())
            .filter(message -> pinnedAt(message).isBefore(before))
            .sorted(Comparator.comparing(this::pinnedAt).reversed())
            .toList();
    ObjectNode answer = Json.object().put("has_more", left.size() > call.limit(50));
    answer.set("items", Json.array(left.stream().limit(call.limit(50)).map(this::pinned)));
    return answer;
  }

  private Instant pinnedAt(ObjectNode message) {
    return pinnedAt.getOrDefault(text(message, "id"), Instant.EPOCH);
  }

  private ObjectNode pinned(ObjectNode message) {
    ObjectNode pin = Json.object().put("pinned_at", pinnedAt(message).toString());
    pin.set("message", message);
    return pin;
  }

  private @Nullable JsonNode pin(RestCall call, boolean pinned) {
    ObjectNode channel = world.channel(call.channel());
    Permissions.require(world, World.BOT, channel, Permissions.PIN_MESSAGES);
    pin(world.message(call.channel(), call.message()), pinned);
    return null;
  }

  void pin(ObjectNode message, boolean pinned) {
    String channel = text(message, "channel_id");
    long there =
        world.messages(channel).values().stream()
            .filter(one -> one.get("pinned").asBoolean())
            .count();
    if (pinned && there >= MOST_PINS) {
      throw new Refusal(400, 30003, "Maximum number of pins reached for the channel (250)");
    }
    boolean changed = message.get("pinned").asBoolean() != pinned;
    message.put("pinned", pinned);
    lastPin = lastPin.isBefore(world.now()) ? world.now() : lastPin.plusMillis(1);
    pinnedAt.put(text(message, "id"), lastPin);
    if (changed) {
      world.tell(
          "CHANNEL_PINS_UPDATE",
          Messages.where(channel).put("last_pin_timestamp", world.now().toString()));
      world.tell("MESSAGE_UPDATE", message.deepCopy().put("guild_id", World.GUILD));
    }
  }
}
