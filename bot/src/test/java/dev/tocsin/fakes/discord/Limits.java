package dev.tocsin.fakes.discord;

import static dev.tocsin.fakes.discord.Json.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What Discord refuses although its published contract would let it through. */
final class Limits {
  static final int COMPONENTS_V2 = 1 << 15;
  static final int PIN_NOTICE = 6;
  private static final int TEXT_DISPLAY = 10;
  private static final Pattern COMMAND_NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");

  private Limits() {}

  static void checkMessage(JsonNode message) {
    boolean modern = (message.path("flags").asInt(0) & COMPONENTS_V2) != 0;
    if (text(message, "content").length() > 2000) {
      throw Refusal.form("content", "Must be 2000 or fewer in length.");
    }
    if (text(message, "nonce").length() > 25) {
      throw Refusal.form("nonce", "Must be 25 or fewer in length.");
    }
    if (modern && (!text(message, "content").isEmpty() || !message.path("embeds").isEmpty())) {
      throw Refusal.form("flags", "content and embeds cannot be used with components V2");
    }
    checkComponents(message.path("components"), modern);
    boolean notice = message.path("type").asInt(0) == PIN_NOTICE;
    boolean empty =
        !notice && text(message, "content").isEmpty() && message.path("embeds").isEmpty();
    if (empty && message.path("components").isEmpty() && message.path("attachments").isEmpty()) {
      throw new Refusal(400, 50006, "Cannot send an empty message");
    }
  }

  private static void checkComponents(JsonNode components, boolean modern) {
    var all = Json.deep(components).filter(one -> one.has("type")).toList();
    if (all.size() > 40) {
      throw Refusal.form("components", "The maximum number of components is 40, not " + all.size());
    }
    var texts = all.stream().filter(one -> one.get("type").asInt() == TEXT_DISPLAY);
    int written = texts.mapToInt(one -> text(one, "content").length()).sum();
    if (written > 4000) {
      throw Refusal.form("components", "hold more than 4000 characters of text: " + written);
    }
    if (!modern && all.stream().anyMatch(one -> one.get("type").asInt() >= 9)) {
      throw Refusal.form("components", "need the flag of components V2");
    }
    checkUnique(components, "custom_id", "Component custom id cannot be duplicated");
    checkUnique(components, "id", "Component id cannot be duplicated");
  }

  private static void checkUnique(JsonNode components, String key, String why) {
    Set<String> seen = new HashSet<>();
    Json.deep(components)
        .filter(one -> one.has("type") && !text(one, key).isEmpty())
        .map(one -> text(one, key))
        .filter(id -> !seen.add(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw Refusal.form("components", why + ": " + id);
            });
  }

  static void checkModal(JsonNode modal) {
    if (modal.path("components").size() > 5) {
      throw Refusal.form("data.components", "Must be between 1 and 5 in length.");
    }
    checkUnique(modal.path("components"), "custom_id", "Component custom id cannot be duplicated");
  }

  static void checkCommands(JsonNode commands) {
    Set<String> names = new HashSet<>();
    for (JsonNode command : commands) {
      boolean typed = command.path("type").asInt(1) == 1;
      if (!names.add(command.path("type").asInt(1) + text(command, "name"))) {
        throw Refusal.form("name", "Application command names must be unique");
      }
      if (typed && size(command) > 8000) {
        throw Refusal.form(text(command, "name"), "is " + size(command) + " long, above 8000");
      }
      if (typed) {
        checkCommand(command);
      }
    }
  }

  private static void checkCommand(JsonNode command) {
    String name = text(command, "name");
    if (!COMMAND_NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      throw Refusal.form("name", "is no name of a command: " + name);
    }
    if (text(command, "description").isEmpty()) {
      throw Refusal.form(name, "has no description");
    }
    boolean optional = false;
    Set<String> names = new HashSet<>();
    for (JsonNode option : command.path("options")) {
      if (!names.add(text(option, "name"))) {
        throw Refusal.form(name, "has two options of one name: " + text(option, "name"));
      }
      if (option.path("required").asBoolean(false) && optional) {
        throw Refusal.form(name, "Required options must be placed before non-required options");
      }
      optional |= !option.path("required").asBoolean(false);
      checkCommand(option);
    }
  }

  private static int size(JsonNode command) {
    int here = text(command, "name").length() + text(command, "description").length();
    int choices =
        Json.each(command.path("choices"))
            .mapToInt(choice -> text(choice, "name").length() + text(choice, "value").length())
            .sum();
    return here + choices + Json.each(command.path("options")).mapToInt(Limits::size).sum();
  }
}
