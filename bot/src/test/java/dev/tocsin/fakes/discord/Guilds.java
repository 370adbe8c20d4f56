package dev.tocsin.fakes.discord;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The server as a whole: what it is, who is in it, and which commands it shows. */
final class Guilds {
  private final World world;
  private final String gatewayUrl;

  Guilds(World world, String gatewayUrl) {
    this.world = world;
    this.gatewayUrl = gatewayUrl;
  }

  void serve(Map<String, RestCall.Handler> routes) {
    String commands = " /applications/{application_id}/guilds/{guild_id}/commands";
    String guild = "GET /guilds/{guild_id}";
    routes.put("GET /users/@me", _ -> world.memberOf(World.BOT).get("user"));
    routes.put("POST /users/@me/channels", this::directMessages);
    routes.put("GET /gateway", _ -> Json.object().put("url", gatewayUrl));
    routes.put("GET /gateway/bot", _ -> gateway());
    routes.put("GET /applications/@me", _ -> Json.object().put("id", World.BOT).put("flags", 0));
    routes.put(guild, _ -> guild());
    routes.put(guild + "/roles", _ -> Json.array(world.roles().values().stream()));
    routes.put(guild + "/members", _ -> Json.array(world.members().values().stream()));
    routes.put(guild + "/members/{user_id}", call -> world.memberOf(call.at().get("user_id")));
    routes.put("GET" + commands, _ -> world.commands());
    routes.put("PUT" + commands, this::commands);
  }

  private JsonNode commands(RestCall call) {
    Limits.checkCommands(call.body());
    return world.replaceCommands(call.body());
  }

  private JsonNode directMessages(RestCall call) {
    String person = call.body().get("recipient_id").asString();
    ObjectNode user = (ObjectNode) world.memberOf(person).get("user");
    ObjectNode channel = Json.object().put("id", "7" + person).put("type", 1);
    channel.set("recipients", Json.array().add(user));
    world.channels().putIfAbsent("7" + person, channel);
    return channel;
  }

  private ObjectNode gateway() {
    ObjectNode limit =
        Json.object().put("total", 1000).put("remaining", 999).put("reset_after", 86_400_000);
    ObjectNode answer = Json.object().put("url", gatewayUrl).put("shards", 1);
    answer.set("session_start_limit", limit.put("max_concurrency", 1));
    return answer;
  }

  /** As the gateway sends it when a bot comes in. */
  ObjectNode whole() {
    ObjectNode guild = guild();
    guild.set("channels", Json.array(world.channels().values().stream().filter(this::isChannel)));
    guild.set(
        "threads", Json.array(world.channels().values().stream().filter(this::isActiveThread)));
    guild.set("members", Json.array(world.members().values().stream()));
    for (String none :
        new String[] {
          "guild_scheduled_events",
          "presences",
          "voice_states",
          "stage_instances",
          "soundboard_sounds"
        }) {
      guild.set(none, Json.array());
    }
    return guild
        .put("member_count", world.members().size())
        .put("joined_at", "2026-01-05T09:00:00Z")
        .put("large", false)
        .put("unavailable", false);
  }

  private boolean isChannel(JsonNode channel) {
    return channel.path("type").asInt() != 1 && !isThread(channel);
  }

  private boolean isActiveThread(JsonNode channel) {
    return isThread(channel) && !channel.get("thread_metadata").path("archived").asBoolean();
  }

  private boolean isThread(JsonNode channel) {
    return channel.has("thread_metadata");
  }

  private ObjectNode guild() {
    ObjectNode guild =
        Json.object()
            .put("id", World.GUILD)
            .put("name", "Acme")
            .put("owner_id", World.OWNER)
            .put("afk_timeout", 300)
            .put("verification_level", 1)
            .put("default_message_notifications", 1)
            .put("explicit_content_filter", 0)
            .put("mfa_level", 0)
            .put("nsfw_level", 0)
            .put("nsfw", false)
            .put("premium_tier", 0)
            .put("preferred_locale", "en-US")
            .put("system_channel_flags", 0)
            .put("max_members", 500_000)
            .put("premium_progress_bar_enabled", false);
    guild.set("roles", Json.array(world.roles().values().stream()));
    for (String none : new String[] {"emojis", "stickers", "features"}) {
      guild.set(none, Json.array());
    }
    return guild;
  }
}
