package dev.tocsin.fakes.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An app's manifest as somebody pastes it: what the app may do, hear and be called by. */
record Manifest(JsonNode json) {
  private static final Set<String> AREAS =
      Set.of("_metadata", "display_information", "features", "oauth_config", "settings");
  private static final int LONGEST_NAME = 35;
  private static final int LONGEST_DESCRIPTION = 140;
  private static final int LONGEST_SHORTCUT = 24;

  Set<String> scopes() {
    return texts(json.at("/oauth_config/scopes/bot"));
  }

  Set<String> events() {
    return texts(json.at("/settings/event_subscriptions/bot_events"));
  }

  Set<String> commands() {
    return named(json.at("/features/slash_commands"), "command");
  }

  /** Ids of the shortcuts of a kind, {@code message} or {@code global}. */
  Set<String> shortcuts(String kind) {
    return json.at("/features/shortcuts")
        .valueStream()
        .filter(one -> one.path("type").asString("").equals(kind))
        .map(one -> one.path("callback_id").asString(""))
        .collect(Collectors.toSet());
  }

  /** Why Slack would not take it; empty when it would. */
  List<String> problems() {
    var problems = new ArrayList<String>();
    json.propertyNames().stream().filter(one -> !AREAS.contains(one)).forEach(problems::add);
    length(problems, json.at("/display_information/name"), LONGEST_NAME);
    length(problems, json.at("/display_information/description"), LONGEST_DESCRIPTION);
    for (var command : json.at("/features/slash_commands")) {
      require(problems, command.path("command").asString("").matches("/[a-z0-9_-]{1,31}"), command);
      require(problems, !command.path("description").asString("").isEmpty(), command);
    }
    for (var shortcut : json.at("/features/shortcuts")) {
      length(problems, shortcut.path("name"), LONGEST_SHORTCUT);
      require(problems, !shortcut.path("callback_id").asString("").isEmpty(), shortcut);
    }
    require(
        problems, commands().isEmpty() || scopes().contains("commands"), json.at("/oauth_config"));
    require(problems, json.at("/features/bot_user/display_name").isString(), json.path("features"));
    var unheard = new HashSet<>(events());
    unheard.removeIf(event -> scopes().containsAll(Feed.scopes(event)));
    unheard.forEach(event -> problems.add(event + " lacks its scope"));
    return problems;
  }

  private static void length(List<String> problems, JsonNode text, int longest) {
    require(problems, text.asString("").length() <= longest, text);
  }

  private static void require(List<String> problems, boolean holds, JsonNode where) {
    if (!holds) {
      problems.add(where.toString());
    }
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  private static Set<String> named(JsonNode list, String key) {
    return list.valueStream().map(one -> one.path(key).asString("")).collect(Collectors.toSet());
  }
}
