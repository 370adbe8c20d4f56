package dev.tocsin.fakes.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person gets back for what they did, and nobody else sees. */
public final class DiscordAnswer {
  private static final int CHECKBOXES = 22;

  private final FakeDiscord discord;
  private final DiscordPerson person;
  private final DiscordRoom room;
  private final Interaction interaction;

  DiscordAnswer(FakeDiscord discord, DiscordPerson person, DiscordRoom room, Interaction done) {
    this.discord = discord;
    this.person = person;
    this.room = room;
    this.interaction = done;
  }

  /** Waits until the answer has these words. */
  public DiscordAnswer shows(String words) {
    try {
      Patience.untilSo("»" + words + "« in an answer", () -> text().contains(words));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + ", which says »" + text() + "«", e);
    }
    return this;
  }

  /** What the answer says now. */
  public String text() {
    return discord.locked(
        _ -> interaction.shown().stream().map(Seen::text).collect(Collectors.joining("\n")));
  }

  /** Waits for any first answer in time; Discord says "did not respond" otherwise. */
  public DiscordAnswer isAcknowledged() {
    Patience.untilSo("an answer", () -> discord.locked(_ -> interaction.isAcknowledged()));
    return this;
  }

  /** Waits for what was decided, which Discord may have had to wait for, too. */
  public DiscordAnswer isAnswered() {
    Patience.untilSo(
        "a decision",
        () ->
            discord.locked(_ -> !interaction.shown().isEmpty() || interaction.form().isPresent()));
    return this;
  }

  public DiscordAnswer presses(String label) {
    JsonNode shown = Patience.until("an answer to press", () -> discord.locked(_ -> newest()));
    return person.press(room, shown, label);
  }

  private Optional<JsonNode> newest() {
    return interaction.shown().stream().reduce((_, last) -> last).map(ObjectNode::deepCopy);
  }

  List<String> choices() {
    JsonNode offered = Patience.until("choices", () -> discord.locked(_ -> interaction.choices()));
    return Json.each(offered).map(one -> Json.text(one, "value")).toList();
  }

  /** Waits for a form and tells its title. */
  public String asks() {
    return Json.text(form(), "title");
  }

  /** What a field of the form holds before anyone types. */
  public List<String> fields() {
    return inputs().map(input -> Json.text(input, "custom_id")).toList();
  }

  private Stream<JsonNode> inputs() {
    return Json.deep(form().get("components"))
        .filter(one -> one.has("custom_id") && one.has("type"));
  }

  private JsonNode form() {
    return Patience.until(
        "a form; there is »" + text() + "«", () -> discord.locked(_ -> interaction.form()));
  }

  /** Fills the form in and sends it; ticked boxes are those that say {@code yes}. */
  public DiscordAnswer submits(Map<String, String> values) {
    ArrayNode filled = Json.array();
    inputs()
        .map(input -> filled(input, values))
        .forEach(
            input -> {
              ObjectNode label = Json.object().put("type", 18).put("id", filled.size() + 1);
              filled.add(label.set("component", input));
            });
    ObjectNode data = Json.object().put("custom_id", Json.text(form(), "custom_id"));
    data.set("components", filled);
    data.set("resolved", Json.object());
    return person.submit(room, data);
  }

  private static ObjectNode filled(JsonNode input, Map<String, String> values) {
    int type = input.get("type").asInt();
    String key = Json.text(input, "custom_id");
    String value = values.getOrDefault(key, Json.text(input, "value"));
    ObjectNode one = Json.object().put("type", type).put("custom_id", key).put("id", 40 + type);
    if (type == 4) {
      return one.put("value", value);
    }
    if (type == 21) {
      return value.isEmpty() ? one.putNull("value") : one.put("value", value);
    }
    ArrayNode chosen = Json.array();
    if (type == CHECKBOXES) {
      Json.each(input.get("options"))
          .map(option -> Json.text(option, "value"))
          .filter(option -> values.getOrDefault(option, "").equals("yes"))
          .forEach(chosen::add);
    } else if (!value.isEmpty()) {
      chosen.add(value);
    }
    one.set("values", chosen);
    return one;
  }
}
