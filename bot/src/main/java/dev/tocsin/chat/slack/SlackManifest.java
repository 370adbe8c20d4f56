package dev.tocsin.chat.slack;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tocsin.chat.AppManifest;
import dev.tocsin.chat.CommandCatalog;
import dev.tocsin.chat.CommandSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The app's manifest: what the catalog and the adapter need of Slack, and nothing more. */
public final class SlackManifest implements AppManifest {
  private static final int HINT = 180;
  private static final List<String> SCOPES =
      List.of(
          "app_mentions:read",
          "bookmarks:read",
          "bookmarks:write",
          "channels:history",
          "channels:join",
          "channels:manage",
          "channels:read",
          "chat:write",
          "commands",
          "files:read",
          "groups:history",
          "groups:read",
          "groups:write",
          "im:history",
          "im:write",
          "pins:read",
          "pins:write",
          "reactions:read",
          "reactions:write",
          "users:read");
  private static final List<String> OF_EMAIL = List.of("users:read.email");
  private static final List<String> OF_GROUPS = List.of("usergroups:read", "usergroups:write");
  private static final List<String> EVENTS =
      List.of(
          "app_home_opened",
          "app_mention",
          "channel_shared",
          "channel_unshared",
          "member_joined_channel",
          "member_left_channel",
          "message.channels",
          "message.groups",
          "message.im",
          "pin_added",
          "pin_removed",
          "reaction_added",
          "reaction_removed",
          "team_join",
          "user_change");

  private final CommandCatalog catalog = new CommandCatalog();

  @Override
  public String platform() {
    return SlackPlatform.NAME;
  }

  @Override
  public String written(Wishes wishes) {
    JsonObject all = new JsonObject();
    all.add("display_information", display());
    all.add("features", features(wishes.url()));
    all.add("oauth_config", object("scopes", object("bot", array(scopes(wishes)))));
    all.add("settings", settings(wishes.url()));
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all);
  }

  private static Stream<String> scopes(Wishes wishes) {
    return Stream.of(
            SCOPES,
            wishes.groups() ? OF_GROUPS : List.<String>of(),
            wishes.emails() ? OF_EMAIL : List.<String>of())
        .flatMap(List::stream);
  }

  private static JsonObject display() {
    JsonObject display = object("name", "Tocsin");
    display.addProperty("description", "Opens incidents, wakes who is on call, keeps the record.");
    display.addProperty("background_color", "#7a1f1f");
    return display;
  }

  private JsonObject features(@Nullable String url) {
    JsonObject features = new JsonObject();
    JsonObject bot = object("display_name", "Tocsin");
    bot.addProperty("always_online", true);
    features.add("bot_user", bot);
    JsonObject home = new JsonObject();
    home.addProperty("home_tab_enabled", true);
    home.addProperty("messages_tab_enabled", true);
    home.addProperty("messages_tab_read_only_enabled", false);
    features.add("app_home", home);
    JsonArray shortcuts = new JsonArray();
    Arrays.stream(Shortcuts.values()).map(SlackManifest::shortcut).forEach(shortcuts::add);
    features.add("shortcuts", shortcuts);
    JsonArray commands = new JsonArray();
    commands.add(command("/incident", "Opens and works incidents", "incident", url));
    commands.add(command("/inc", "The same as /incident", "incident", url));
    commands.add(command("/oncall", "Who is on call, and who would be woken", "oncall", url));
    features.add("slash_commands", commands);
    return features;
  }

  private static JsonObject shortcut(Shortcuts one) {
    JsonObject shortcut = object("name", one.label());
    shortcut.addProperty("type", one.isOnMessages() ? "message" : "global");
    shortcut.addProperty("callback_id", one.id());
    shortcut.addProperty("description", one.about());
    return shortcut;
  }

  /** With the ids of those mentioned, since a name says nobody for certain. */
  private JsonObject command(String name, String about, String root, @Nullable String url) {
    JsonObject command = object("command", name);
    command.addProperty("description", about);
    command.addProperty("usage_hint", hint(root));
    command.addProperty("should_escape", true);
    if (url != null) {
      command.addProperty("url", url);
    }
    return command;
  }

  private String hint(String root) {
    String all =
        catalog.commands().stream()
            .filter(spec -> spec.root().equals(root))
            .map(CommandSpec::name)
            .collect(Collectors.joining(" | "));
    return Escaping.plain(all, HINT);
  }

  private static JsonObject settings(@Nullable String url) {
    JsonObject events = new JsonObject();
    JsonObject interactivity = new JsonObject();
    interactivity.addProperty("is_enabled", true);
    if (url != null) {
      events.addProperty("request_url", url);
      interactivity.addProperty("request_url", url);
      interactivity.addProperty("message_menu_options_url", url);
    }
    events.add("bot_events", array(EVENTS.stream()));
    JsonObject settings = new JsonObject();
    settings.add("event_subscriptions", events);
    settings.add("interactivity", interactivity);
    settings.addProperty("org_deploy_enabled", false);
    settings.addProperty("socket_mode_enabled", url == null);
    settings.addProperty("token_rotation_enabled", false);
    return settings;
  }

  private static JsonObject object(String key, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(key, value);
    return object;
  }

  private static JsonObject object(String key, JsonElement value) {
    JsonObject object = new JsonObject();
    object.add(key, value);
    return object;
  }

  private static JsonArray array(Stream<String> words) {
    JsonArray array = new JsonArray();
    words.forEach(array::add);
    return array;
  }
}
