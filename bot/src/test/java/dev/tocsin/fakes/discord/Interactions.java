package dev.tocsin.fakes.discord;

import static dev.tocsin.fakes.discord.Json.text;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Interactions: answered once, in three seconds, and followed up for a quarter of an hour. */
final class Interactions {
  private static final Duration TOKEN_LIVES = Duration.ofMinutes(15);
  private static final int EPHEMERAL = 64;

  private final World world;
  private final Messages messages;
  private final Map<String, Interaction> byToken = new LinkedHashMap<>();
  private final Map<String, Instant> began = new LinkedHashMap<>();
  private volatile Duration patience = Duration.ofSeconds(3);

  Interactions(World world, Messages messages) {
    this.world = world;
    this.messages = messages;
  }

  void serve(Map<String, RestCall.Handler> routes) {
    String hook = " /webhooks/{webhook_id}/{webhook_token}";
    String one = hook + "/messages/{message_id}";
    String original = hook + "/messages/@original";
    routes.put("POST /interactions/{interaction_id}/{interaction_token}/callback", this::answer);
    routes.put("POST" + hook, this::followUp);
    routes.put("GET" + original, call -> shown(call, "@original"));
    routes.put("PATCH" + original, call -> edit(call, "@original"));
    routes.put("DELETE" + original, this::delete);
    routes.put("PATCH" + one, call -> edit(call, call.message()));
  }

  void patience(Duration shorter) {
    patience = shorter;
  }

  Interaction begin(int type, String person, String channel) {
    Interaction interaction = new Interaction(world.id(), type, person, channel);
    byToken.put(interaction.token(), interaction);
    began.put(interaction.token(), world.now());
    return interaction;
  }

  private @Nullable JsonNode answer(RestCall call) {
    Interaction interaction = byToken.get(call.at().get("interaction_token"));
    if (interaction == null || isOlderThan(patience, interaction.token())) {
      throw Refusal.unknown(10062, "interaction");
    }
    if (interaction.isAcknowledged()) {
      throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
    }
    int type = call.body().get("type").asInt();
    ObjectNode message = respond(interaction, type, call.body().path("data"));
    interaction.acknowledge(type);
    return call.query().getOrDefault("with_response", "").equals("true")
        ? told(interaction, type, message)
        : null;
  }

  private @Nullable ObjectNode respond(Interaction interaction, int type, JsonNode data) {
    boolean completion = interaction.type() == Interaction.COMPLETION;
    if (completion != (type == 8) || (type == 9 && interaction.type() == Interaction.FORM)) {
      throw Refusal.form("type", "is no answer to this interaction: " + type);
    }
    return switch (type) {
      case 4 -> show(interaction, (ObjectNode) data);
      case 5 -> {
        interaction.defer(data.path("flags").asInt(0) & EPHEMERAL);
        yield null;
      }
      case 8 -> {
        interaction.offer(data.get("choices"));
        yield null;
      }
      case 9 -> {
        Limits.checkModal(data);
        interaction.ask(data);
        yield null;
      }
      default -> null;
    };
  }

  private ObjectNode show(Interaction interaction, ObjectNode words) {
    Limits.checkMessage(words);
    boolean forOne = (words.path("flags").asInt(0) & EPHEMERAL) != 0;
    ObjectNode message =
        forOne
            ? messages.message(interaction.channel(), World.BOT, words)
            : messages.write(interaction.channel(), World.BOT, words);
    interaction.shown().add(message);
    return message;
  }

  private static ObjectNode told(Interaction interaction, int type, @Nullable ObjectNode message) {
    ObjectNode answer = Json.object();
    ObjectNode what = Json.object().put("id", interaction.id()).put("type", interaction.type());
    ObjectNode resource = Json.object().put("type", type);
    if (message != null) {
      what.put("response_message_id", text(message, "id"));
      resource.set("message", message);
      answer.set("resource", resource);
    }
    answer.set("interaction", what);
    return answer;
  }

  private boolean isOlderThan(Duration span, String token) {
    return began.get(token).plus(span).isBefore(world.now());
  }

  private Interaction alive(RestCall call) {
    String token = call.at().get("webhook_token");
    Interaction interaction = byToken.get(token);
    if (interaction == null || !interaction.isAcknowledged()) {
      throw Refusal.unknown(10015, "Webhook");
    }
    if (isOlderThan(TOKEN_LIVES, token)) {
      throw new Refusal(401, 50027, "Invalid Webhook Token");
    }
    return interaction;
  }

  private JsonNode followUp(RestCall call) {
    return show(alive(call), call.object());
  }

  private JsonNode shown(RestCall call, String id) {
    return find(alive(call), id).orElseThrow(() -> Refusal.unknown(10008, "Message"));
  }

  private static Optional<ObjectNode> find(Interaction interaction, String id) {
    return interaction.shown().stream()
        .filter(message -> id.equals("@original") || text(message, "id").equals(id))
        .findFirst();
  }

  private JsonNode edit(RestCall call, String id) {
    Interaction interaction = alive(call);
    Optional<ObjectNode> there = find(interaction, id);
    if (there.isEmpty() && interaction.isDeferred()) {
      int flags = call.body().path("flags").asInt(0) | interaction.deferredFlags();
      return show(interaction, call.object().put("flags", flags));
    }
    return messages.change(
        there.orElseThrow(() -> Refusal.unknown(10008, "Message")), call.object());
  }

  private @Nullable JsonNode delete(RestCall call) {
    find(alive(call), "@original").ifPresent(message -> alive(call).shown().remove(message));
    return null;
  }
}
