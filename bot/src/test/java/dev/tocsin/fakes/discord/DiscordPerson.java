package dev.tocsin.fakes.discord;

import static dev.tocsin.fakes.discord.Json.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody at their keyboard. */
public final class DiscordPerson {
  private final FakeDiscord discord;
  private final String id;
  private final String name;

  DiscordPerson(FakeDiscord discord, String id, String name) {
    this.discord = discord;
    this.id = id;
    this.name = name;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** Says something and tells the message's id. */
  public String says(DiscordRoom room, String words) {
    ObjectNode message = Json.object().put("content", words);
    return discord.locked(_ -> text(discord.messages().write(room.id(), id, message), "id"));
  }

  /** Says something that is all in an embed, as programs do. */
  public String embeds(DiscordRoom room, String title, String text) {
    ObjectNode embed = Json.object().put("title", title).put("description", text);
    ObjectNode message = Json.object();
    message.set("embeds", Json.array().add(embed.put("type", "rich")));
    return discord.locked(_ -> text(discord.messages().write(room.id(), id, message), "id"));
  }

  /** Says something with a file. */
  public String sends(DiscordRoom room, String words, String file, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return discord.locked(
        _ -> {
          ObjectNode kept = discord.files().keep(room.id(), file, "text/plain", bytes);
          ObjectNode message = Json.object().put("content", words);
          message.set("attachments", Json.array().add(kept));
          return text(discord.messages().write(room.id(), id, message), "id");
        });
  }

  /** The direct messages with the bot, as this person sees them. */
  public DiscordRoom directMessages() {
    return discord.roomOf("7" + id);
  }

  /** Nobody may write to this person directly any more. */
  public void closesDirectMessages() {
    discord.locked(world -> world.closed().add("7" + id));
  }

  /** Writes another topic, as somebody who may. */
  public void writesTopic(DiscordRoom room, String topic) {
    discord.locked(
        world -> {
          ObjectNode channel = world.channel(room.id()).put("topic", topic);
          world.tell("CHANNEL_UPDATE", channel);
          return true;
        });
  }

  /** Deletes a room with all that was said in it, as somebody who may. */
  public void deletesRoom(DiscordRoom room) {
    discord.locked(
        world -> {
          ObjectNode channel = world.channel(room.id());
          world.remove(room.id());
          world.tell("CHANNEL_DELETE", channel);
          return true;
        });
  }

  /** Takes all reactions of all people away, as somebody who may. */
  public void clearsReactions(DiscordRoom room, String message) {
    discord.locked(
        world -> {
          world.message(room.id(), message).set("reactions", Json.array());
          ObjectNode told = Messages.where(room.id()).put("message_id", message);
          world.tell("MESSAGE_REACTION_REMOVE_ALL", told);
          return true;
        });
  }

  public String saysInThread(DiscordRoom room, String message, String words) {
    return discord.locked(
        world -> {
          if (!world.channels().containsKey(message)) {
            ObjectNode parent = world.channel(room.id());
            discord.messages().threads().open(parent, message, "thread", id);
          }
          ObjectNode said = Json.object().put("content", words);
          return text(discord.messages().write(message, id, said), "id");
        });
  }

  public void edits(DiscordRoom room, String message, String words) {
    ObjectNode changed = Json.object().put("content", words);
    discord.locked(world -> discord.messages().change(world.message(room.id(), message), changed));
  }

  public void deletes(DiscordRoom room, String... some) {
    discord.locked(
        _ -> {
          if (some.length == 1) {
            discord.messages().remove(room.id(), some[0]);
          } else {
            discord.messages().removeSome(room.id(), List.of(some));
          }
          return true;
        });
  }

  public void reacts(DiscordRoom room, String message, String emoji) {
    react(room, message, emoji, true);
  }

  public void takesBack(DiscordRoom room, String message, String emoji) {
    react(room, message, emoji, false);
  }

  private void react(DiscordRoom room, String message, String emoji, boolean added) {
    discord.locked(
        world -> {
          discord.marks().react(world.message(room.id(), message), id, emoji, added);
          return true;
        });
  }

  public void pins(DiscordRoom room, String message, boolean pinned) {
    discord.locked(
        world -> {
          discord.marks().pin(world.message(room.id(), message), pinned);
          if (pinned) {
            ObjectNode notice = Json.object().put("type", Limits.PIN_NOTICE);
            ObjectNode about = Messages.where(room.id()).put("message_id", message);
            notice.set("message_reference", about);
            discord.messages().write(room.id(), id, notice);
          }
          return true;
        });
  }

  /**
   * Gives a command as Discord's own client builds it: {@code /incident open title:It is down};
   * words without a name go into the first option.
   */
  public DiscordAnswer types(DiscordRoom room, String command) {
    return send(room, Interaction.COMMAND, Typed.of(discord, command));
  }

  /** Is at the end of half a command, and sees what could come. */
  public List<String> couldType(DiscordRoom room, String command) {
    ObjectNode data = Typed.of(discord, command);
    Typed.last(data).put("focused", true);
    return send(room, Interaction.COMPLETION, data).choices();
  }

  /** Presses a button of a message in the room. */
  public DiscordAnswer presses(DiscordRoom room, String message, String label) {
    JsonNode shown = discord.locked(world -> world.message(room.id(), message).deepCopy());
    return press(room, shown, label);
  }

  DiscordAnswer press(DiscordRoom room, JsonNode message, String label) {
    String custom =
        Seen.buttons(message).stream()
            .filter(button -> text(button, "label").equals(label))
            .map(button -> text(button, "custom_id"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button »" + label + "« on " + message));
    ObjectNode data = Json.object().put("component_type", 2).put("custom_id", custom).put("id", 1);
    return send(room, Interaction.COMPONENT, data, Optional.of(message));
  }

  /** Picks a command from a message's menu. */
  public DiscordAnswer uses(DiscordRoom room, String command, String message) {
    ObjectNode data = Typed.menu(discord, command).put("target_id", message);
    ObjectNode resolved = Json.object();
    discord.locked(
        world ->
            resolved.set(
                "messages", Json.object().set(message, world.message(room.id(), message))));
    data.set("resolved", resolved);
    return send(room, Interaction.COMMAND, data);
  }

  DiscordAnswer submit(DiscordRoom room, ObjectNode form) {
    return send(room, Interaction.FORM, form);
  }

  private DiscordAnswer send(DiscordRoom room, int type, ObjectNode data) {
    return send(room, type, data, Optional.empty());
  }

  private DiscordAnswer send(
      DiscordRoom room, int type, ObjectNode data, Optional<JsonNode> message) {
    return discord.locked(
        world -> {
          Interaction interaction = discord.interactions().begin(type, id, room.id());
          ObjectNode event = event(world, interaction, data);
          message.ifPresent(shown -> event.set("message", shown));
          world.tell("INTERACTION_CREATE", event);
          return new DiscordAnswer(discord, this, room, interaction);
        });
  }

  /** In direct messages there is no server and no member of one. */
  private ObjectNode alone(
      World world, Interaction interaction, ObjectNode data, ObjectNode channel) {
    ObjectNode event = plain(interaction).put("context", 1);
    event.set("data", data);
    event.set("channel", channel.deepCopy());
    event.set("user", world.memberOf(id).get("user"));
    event.set("entitlements", Json.array());
    event.set("authorizing_integration_owners", Json.object().put("0", "0"));
    return event;
  }

  private static ObjectNode plain(Interaction interaction) {
    return Json.object()
        .put("id", interaction.id())
        .put("application_id", World.BOT)
        .put("type", interaction.type())
        .put("token", interaction.token())
        .put("channel_id", interaction.channel())
        .put("version", 1)
        .put("locale", "en-US")
        .put("attachment_size_limit", 10_485_760)
        .put("app_permissions", "0");
  }

  private ObjectNode event(World world, Interaction interaction, ObjectNode data) {
    ObjectNode channel = world.channel(interaction.channel());
    if (channel.get("type").asInt() == 1) {
      return alone(world, interaction, data, channel);
    }
    String may = Long.toString(Permissions.of(world, id, channel));
    ObjectNode member = world.memberOf(id).deepCopy().put("permissions", may);
    ObjectNode event =
        plain(interaction)
            .put("guild_id", World.GUILD)
            .put("context", 0)
            .put("guild_locale", "en-US")
            .put("app_permissions", Long.toString(Permissions.of(world, World.BOT, channel)));
    ObjectNode guild = Json.object().put("id", World.GUILD).put("locale", "en-US");
    event.set("guild", guild.set("features", Json.array()));
    event.set("data", data);
    event.set("channel", channel.deepCopy().put("permissions", may));
    event.set("member", member);
    event.set("entitlements", Json.array());
    event.set("authorizing_integration_owners", Json.object().put("0", World.GUILD));
    return event;
  }
}
