package dev.tocsin.fakes.slack;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Pins, bookmarks and reactions. */
final class MarkMethods implements Methods {
  private static final int MOST_PINS = 100;
  private static final int MOST_BOOKMARKS = 100;

  private final Workspace workspace;
  private final Messages messages;

  MarkMethods(Workspace workspace) {
    this.workspace = workspace;
    this.messages = new Messages(workspace);
  }

  @Override
  public Map<String, Function<Call, ObjectNode>> methods() {
    return Map.of(
        "pins.add", this::pin,
        "pins.remove", this::unpin,
        "pins.list", this::pins,
        "reactions.add", call -> react(call, true),
        "reactions.remove", call -> react(call, false),
        "reactions.get", this::reactions,
        "bookmarks.add", this::addBookmark,
        "bookmarks.edit", this::editBookmark,
        "bookmarks.remove", this::removeBookmark,
        "bookmarks.list", this::bookmarks);
  }

  private ObjectNode pin(Call call) {
    var channel = joined(call.text("channel"));
    var message = message(channel, call);
    if (message.path("subtype").asString("").startsWith("channel_")) {
      throw new Refusal("not_pinnable");
    }
    if (channel.pins.size() >= MOST_PINS) {
      throw new Refusal("too_many_pins");
    }
    messages.pin(channel, message, Workspace.BOT, true);
    return Methods.ok();
  }

  private ObjectNode unpin(Call call) {
    var channel = joined(call.text("channel"));
    messages.pin(channel, message(channel, call), Workspace.BOT, false);
    return Methods.ok();
  }

  private ObjectNode pins(Call call) {
    var channel = joined(call.text("channel"));
    var answer = Methods.ok();
    var items = answer.putArray("items");
    for (var ts : channel.pins) {
      var item = items.addObject().put("type", "message").put("channel", channel.id);
      item.put("created_by", channel.pinnedBy.get(ts));
      item.set("message", channel.message(ts).deepCopy());
    }
    return answer;
  }

  private ObjectNode react(Call call, boolean added) {
    if (!call.text("name").matches("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?")) {
      throw new Refusal("invalid_name");
    }
    var channel = joined(call.text("channel"));
    if (channel.archived) {
      throw new Refusal(added ? "is_archived" : "no_access");
    }
    var reaction = new Messages.Reaction(call.text("name"), Workspace.BOT, added);
    messages.react(channel, message(channel, call), reaction);
    return Methods.ok();
  }

  private ObjectNode reactions(Call call) {
    var channel = joined(call.text("channel"));
    return Methods.ok("message", message(channel, call))
        .put("type", "message")
        .put("channel", channel.id);
  }

  private ObjectNode addBookmark(Call call) {
    var channel = joined(call.text("channel_id"));
    if (!call.text("type").equals("link")) {
      throw new Refusal("invalid_bookmark_type");
    }
    if (!call.text("link").matches("https?://.+")) {
      throw new Refusal("invalid_link");
    }
    if (channel.bookmarks.size() >= MOST_BOOKMARKS) {
      throw new Refusal("too_many_bookmarks");
    }
    var bookmark = Json.object().put("id", workspace.newId("Bk")).put("channel_id", channel.id);
    bookmark.put("title", call.text("title")).put("link", call.text("link")).put("type", "link");
    channel.bookmarks.put(bookmark.path("id").asString(), bookmark);
    workspace.changed();
    return Methods.ok("bookmark", bookmark);
  }

  private ObjectNode editBookmark(Call call) {
    var bookmark = bookmark(call);
    call.args()
        .forEach((key, value) -> bookmark.put(key.equals("bookmark_id") ? "id" : key, value));
    workspace.changed();
    return Methods.ok("bookmark", bookmark);
  }

  private ObjectNode removeBookmark(Call call) {
    var id = bookmark(call).path("id").asString();
    joined(call.text("channel_id")).bookmarks.remove(id);
    workspace.changed();
    return Methods.ok();
  }

  private ObjectNode bookmarks(Call call) {
    var answer = Methods.ok();
    answer.set("bookmarks", Json.list(joined(call.text("channel_id")).bookmarks.values()));
    return answer;
  }

  private ObjectNode bookmark(Call call) {
    var bookmark = joined(call.text("channel_id")).bookmarks.get(call.text("bookmark_id"));
    if (bookmark == null) {
      throw new Refusal("not_found");
    }
    return bookmark;
  }

  private Channel joined(String id) {
    var channel = workspace.channel(id);
    if (!channel.members.contains(Workspace.BOT)) {
      throw new Refusal("not_in_channel");
    }
    return channel;
  }

  private static ObjectNode message(Channel channel, Call call) {
    if (!call.has("timestamp")) {
      throw new Refusal("no_item_specified");
    }
    if (!call.text("timestamp").matches("[0-9]{10}\\.[0-9]{6}")) {
      throw new Refusal("bad_timestamp");
    }
    return channel.message(call.text("timestamp"));
  }
}
