package dev.tocsin.chat.slack;

import com.google.gson.JsonObject;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Said;
import java.util.List;

/** What is said in channels: told once for each message, whatever Slack repeats. */
final class HeardMessages {
  private final ChatEvents events;
  private final Names names;
  private final Markup markup;
  private final Workspace workspace;

  HeardMessages(ChatEvents events, Names names, Markup markup, Workspace workspace) {
    this.events = events;
    this.names = names;
    this.markup = markup;
    this.workspace = workspace;
  }

  void hear(Event event) {
    String channel = event.text("channel");
    switch (event.text("subtype")) {
      case "",
          "file_share",
          "thread_broadcast",
          "me_message",
          "bot_message",
          "channel_name",
          "group_name" ->
          said(channel, event.body());
      case "message_changed" -> changed(event, channel);
      case "message_deleted" -> deleted(event, channel, event.text("deleted_ts"));
      default -> {}
    }
  }

  /** A message as an event or the history has it. */
  void said(String channel, JsonObject message) {
    String user = Json.text(message, "user");
    String ts = Json.text(message, "ts");
    if (workspace.isSelf(user) || ts.isEmpty()) {
      return;
    }
    String thread = Json.text(message, "thread_ts");
    boolean isReply = !thread.isEmpty() && !thread.equals(ts);
    events.said(
        new Said(
            new MessageId(channel, ts).toString(),
            channel,
            isReply ? new MessageId(channel, thread).toString() : null,
            author(message),
            !Json.text(message, "bot_id").isEmpty(),
            MessageId.at(ts),
            text(message),
            Json.objects(message, "files").stream().map(HeardMessages::file).toList()));
    mentioned(channel, ts, Json.text(message, "text"));
  }

  /** Slack also changes messages by itself, to add a preview or to count replies. */
  private void changed(Event event, String channel) {
    JsonObject now = Json.object(event.body(), "message").orElseGet(JsonObject::new);
    JsonObject before = Json.object(event.body(), "previous_message").orElseGet(JsonObject::new);
    String ts = Json.text(now, "ts");
    if (Json.text(now, "subtype").equals("tombstone")) {
      deleted(event, channel, ts);
    } else if (!workspace.isSelf(Json.text(now, "user"))
        && !Json.text(now, "text").equals(Json.text(before, "text"))) {
      String id = new MessageId(channel, ts).toString();
      events.edited(SlackPlatform.NAME, channel, id, event.at(), text(now));
      mentioned(channel, ts, Json.text(now, "text"));
    }
  }

  /** The text has names only; ids say who is meant. */
  private void mentioned(String channel, String ts, String text) {
    List<ChatUser> people = Markup.mentioned(text).map(names::of).toList();
    if (!people.isEmpty()) {
      String id = new MessageId(channel, ts).toString();
      events.mentioned(SlackPlatform.NAME, channel, id, people);
    }
  }

  private void deleted(Event event, String channel, String ts) {
    if (!ts.isEmpty()) {
      String id = new MessageId(channel, ts).toString();
      events.deleted(SlackPlatform.NAME, channel, id, event.at());
    }
  }

  private ChatUser author(JsonObject message) {
    String user = Json.text(message, "user");
    if (Json.text(message, "bot_id").isEmpty() && !user.isEmpty()) {
      return names.of(user);
    }
    String bot = Json.text(message, "bot_id");
    String named = Json.text(message, "username");
    String profile =
        Json.object(message, "bot_profile").map(it -> Json.text(it, "name")).orElse("");
    String name = named.isEmpty() ? profile : named;
    return new ChatUser(
        SlackPlatform.NAME, bot.isEmpty() ? "bot" : bot, name.isEmpty() ? "a bot" : name);
  }

  /** Programs often write in attachments only. */
  private String text(JsonObject message) {
    String text = Json.text(message, "text");
    if (text.isBlank()) {
      List<String> attached =
          Json.objects(message, "attachments").stream()
              .map(one -> Json.text(one, "fallback") + " " + Json.text(one, "text"))
              .map(String::strip)
              .toList();
      return markup.plain(String.join("\n", attached), names);
    }
    return markup.plain(text, names);
  }

  private static Said.Attachment file(JsonObject file) {
    String download = Json.text(file, "url_private_download");
    return new Said.Attachment(
        Json.text(file, "id"),
        Json.text(file, "name"),
        Json.text(file, "mimetype"),
        Json.number(file, "size"),
        download.isEmpty() ? Json.text(file, "url_private") : download);
  }
}
