package dev.tocsin.fakes.slack;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message before a person's eyes, and what they do with it. */
public final class Seen {
  private final Desk desk;
  private final Person person;
  private final Spot spot;

  /** Where a message stands; a whispered one is in no channel's history. */
  record Spot(Channel channel, ObjectNode message, boolean whispered) {
    String ts() {
      return message.path("ts").asString();
    }
  }

  Seen(Desk desk, Person person, Spot spot) {
    this.desk = desk;
    this.person = person;
    this.spot = spot;
  }

  /** The message's id. */
  public String ts() {
    return spot.ts();
  }

  public String text() {
    synchronized (desk.workspace) {
      return desk.rendering.of(spot.message());
    }
  }

  /** Labels of its buttons, from top to bottom. */
  public List<String> buttons() {
    synchronized (desk.workspace) {
      return new Elements(spot.message()).buttons();
    }
  }

  /** Presses the button with this label. */
  public Seen click(String label) {
    return act(elements().button(label), Map.of());
  }

  /** Picks an option of the select with this placeholder. */
  public Seen choose(String placeholder, String option) {
    var select = elements().select(placeholder);
    return act(select, Map.of("selected_option", new Elements(select).option(option)));
  }

  /** Uses an entry of the message's menu. */
  public Seen menu(String shortcut) {
    desk.workspace.offers(shortcut, it -> it.shortcuts("message"));
    var payload = desk.interaction("message_action", person.id()).put("callback_id", shortcut);
    payload.put("message_ts", ts()).put("action_ts", ts());
    return interact(payload);
  }

  public Seen replies(String text) {
    var reply = Json.object().put("text", desk.typing().message(text)).put("thread_ts", ts());
    return new Seat(desk, person, spot.channel()).post(reply);
  }

  public Seen reacts(String emoji) {
    return reaction(emoji, true);
  }

  public Seen takesBack(String emoji) {
    return reaction(emoji, false);
  }

  public Seen edits(String text) {
    synchronized (desk.workspace) {
      var news = Json.object().put("text", desk.typing().message(text));
      desk.messages.change(spot.channel(), spot.message(), news);
      return this;
    }
  }

  public void deletes() {
    synchronized (desk.workspace) {
      desk.messages.delete(spot.channel(), spot.message());
    }
  }

  public Seen pins() {
    return pin(true);
  }

  public Seen unpins() {
    return pin(false);
  }

  /** Whether the app's reaction is on it. */
  public boolean isMarkedByTocsin(String emoji) {
    synchronized (desk.workspace) {
      return spot.message()
          .path("reactions")
          .valueStream()
          .filter(one -> one.path("name").asString().equals(emoji))
          .anyMatch(one -> Json.write(one.path("users")).contains(Workspace.BOT));
    }
  }

  private Seen act(JsonNode element, Map<String, JsonNode> more) {
    var payload = desk.interaction("block_actions", person.id());
    var container = payload.putObject("container").put("type", "message");
    container.put("message_ts", ts()).put("channel_id", spot.channel().id);
    container.put("is_ephemeral", spot.whispered());
    if (spot.message().has("thread_ts")) {
      container.set("thread_ts", spot.message().path("thread_ts"));
    }
    payload.putObject("state").putObject("values");
    var action = payload.putArray("actions").addObject();
    action.setAll(Elements.acted(element));
    more.forEach(action::set);
    return interact(payload);
  }

  private Seen interact(ObjectNode payload) {
    synchronized (desk.workspace) {
      var channel = payload.putObject("channel").put("id", spot.channel().id);
      channel.put("name", spot.channel().name);
      payload.set("message", spot.message().deepCopy());
      var url = desk.responses.issue(spot.channel().id, person.id(), spot.message());
      payload.put("response_url", url);
    }
    var heard = desk.interact(payload);
    if (heard.delivered()) {
      desk.show(spot.channel().id, person.id(), heard.body());
    }
    return this;
  }

  private Elements elements() {
    synchronized (desk.workspace) {
      return new Elements(spot.message().deepCopy());
    }
  }

  private Seen reaction(String emoji, boolean added) {
    synchronized (desk.workspace) {
      var reaction = new Messages.Reaction(emoji, person.id(), added);
      desk.messages.react(spot.channel(), spot.message(), reaction);
      return this;
    }
  }

  private Seen pin(boolean added) {
    synchronized (desk.workspace) {
      desk.messages.pin(spot.channel(), spot.message(), person.id(), added);
      return this;
    }
  }
}
