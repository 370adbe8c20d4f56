package dev.tocsin.chat.slack;

import com.google.gson.JsonObject;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said in channels: told once for each message, whatever Slack repeats. */
final class HeardMessages {
  private final ChatEvents events;
  private final Names names;
  private final Markup markup;
  private final Workspace workspace;
  private final ThreadRooms threads;

  HeardMessages(
      ChatEvents events, Names names, Markup markup, Workspace workspace, ThreadRooms threads) {
    this.events = events;
    this.names = names;
    this.markup = markup;
    this.workspace = workspace;
    this.threads = threads;
  }

  void hear(Event event) {
    String channel = event.text("channel");
    switch (event.text("subtype")) {
      case "message_changed" -> changed(event, channel);
      case "message_deleted" -> {
        JsonObject before =
            Json.object(event.body(), "previous_message").orElseGet(JsonObject::new);
        deleted(
            place(channel, before), new MessageId(channel, event.text("deleted_ts")), event.at());
      }
      default -> said(channel, event.body());
    }
  }

  /** A message that stands in a room, as it reads by then. */
  void found(Place place, FoundRoom.Found found) {
    JsonObject message = found.message();
    MessageId id = new MessageId(place.channel(), Json.text(message, "ts"));
    if (isTombstone(message)) {
      deleted(place, id, found.asOf());
    } else {
      said(place.channel(), message);
      editedAt(message).ifPresent(at -> edited(place, message, at));
    }
  }

  private void said(String channel, JsonObject message) {
    if (!isSaid(message)) {
      return;
    }
    String ts = Json.text(message, "ts");
    String thread = Json.text(message, "thread_ts");
    Place place = place(channel, message);
    boolean isReply = !thread.isEmpty() && !thread.equals(ts) && !place.isThread();
    events.said(
        new Said(
            new MessageId(channel, ts).toString(),
            place.room(),
            isReply ? new MessageId(channel, thread).toString() : null,
            author(message),
            !Json.text(message, "bot_id").isEmpty(),
            MessageId.at(ts),
            text(message),
            link(new MessageId(channel, ts), thread),
            Json.objects(message, "files").stream().map(HeardMessages::file).toList()));
    mentioned(place, ts, Json.text(message, "text"));
  }

  /** Where Slack shows it; an answer is shown in its thread. */
  private @Nullable String link(MessageId id, String thread) {
    boolean isAnswer = !thread.isEmpty() && !thread.equals(id.ts());
    return workspace
        .known()
        .map(self -> isAnswer ? self.linkTo(id, thread) : self.linkTo(id))
        .orElse(null);
  }

  /** What Slack itself notes, such as who came, is nothing that somebody said. */
  private boolean isSaid(JsonObject message) {
    boolean kind =
        switch (Json.text(message, "subtype")) {
          case "",
              "file_share",
              "thread_broadcast",
              "me_message",
              "bot_message",
              "channel_name",
              "group_name",
              "channel_topic",
              "group_topic" ->
              true;
          default -> false;
        };
    return kind && !workspace.isSelf(Json.text(message, "user")) && message.has("ts");
  }

  private Place place(String channel, JsonObject message) {
    return threads.of(channel, Json.text(message, "thread_ts"));
  }

  /** Slack also changes messages by itself, to add a preview or to count replies. */
  private void changed(Event event, String channel) {
    JsonObject now = Json.object(event.body(), "message").orElseGet(JsonObject::new);
    JsonObject before = Json.object(event.body(), "previous_message").orElseGet(JsonObject::new);
    MessageId id = new MessageId(channel, Json.text(now, "ts"));
    Place place = place(channel, now);
    if (isTombstone(now)) {
      deleted(place, id, event.at());
    } else if (!Json.text(now, "text").equals(Json.text(before, "text"))) {
      edited(place, now, editedAt(now).orElseGet(event::at));
      mentioned(place, id.ts(), Json.text(now, "text"));
    }
  }

  /** The text has names only; ids say who is meant. */
  private void mentioned(Place place, String ts, String text) {
    List<ChatUser> people = Markup.mentioned(text).map(names::of).toList();
    if (!people.isEmpty()) {
      String id = new MessageId(place.channel(), ts).toString();
      events.mentioned(SlackPlatform.NAME, place.room(), id, people);
    }
  }

  private static boolean isTombstone(JsonObject message) {
    return Json.text(message, "subtype").equals("tombstone");
  }

  private static Optional<Instant> editedAt(JsonObject message) {
    return Json.object(message, "edited").map(edited -> MessageId.at(Json.text(edited, "ts")));
  }

  private void edited(Place place, JsonObject message, Instant at) {
    if (isSaid(message)) {
      String id = new MessageId(place.channel(), Json.text(message, "ts")).toString();
      events.edited(SlackPlatform.NAME, place.room(), id, at, text(message));
    }
  }

  private void deleted(Place place, MessageId id, Instant at) {
    if (!id.ts().isEmpty()) {
      events.deleted(SlackPlatform.NAME, place.room(), id.toString(), at);
    }
  }

  private ChatUser author(JsonObject message) {
    String user = Json.text(message, "user");
    String bot = Json.text(message, "bot_id");
    if (bot.isEmpty() && !user.isEmpty()) {
      return names.of(user);
    }
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
