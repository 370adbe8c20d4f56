package dev.tocsin.chat.slack;

import com.google.gson.JsonObject;
import dev.tocsin.chat.ChatEvents;
import java.util.Optional;

/** Reactions and pins, which say what belongs on the timeline. */
final class HeardMarks {
  static final String PIN = "pushpin";

  private final ChatEvents events;
  private final Names names;
  private final Workspace workspace;

  HeardMarks(ChatEvents events, Names names, Workspace workspace) {
    this.events = events;
    this.names = names;
    this.workspace = workspace;
  }

  void hear(Event event, boolean added) {
    String user = event.text("user");
    if (user.isEmpty() || workspace.isSelf(user)) {
      return;
    }
    message(event)
        .ifPresent(
            message ->
                events.reacted(
                    new ChatEvents.Reaction(
                        event.request(),
                        message.channel(),
                        message.toString(),
                        names.of(user),
                        emoji(event),
                        event.at()),
                    added));
  }

  /** A pin says the same as a pushpin under the message. */
  private static String emoji(Event event) {
    String reaction = event.text("reaction");
    return reaction.isEmpty() ? PIN : plain(reaction);
  }

  /** Without the tone of skin. */
  static String plain(String reaction) {
    return reaction.replaceFirst("::.*$", "");
  }

  private static Optional<MessageId> message(Event event) {
    return Json.object(event.body(), "item")
        .filter(item -> Json.text(item, "type").equals("message"))
        .flatMap(item -> id(event, item));
  }

  private static Optional<MessageId> id(Event event, JsonObject item) {
    String channel = Json.text(item, "channel");
    String ts = Json.text(item, "ts");
    String pinned = Json.object(item, "message").map(it -> Json.text(it, "ts")).orElse("");
    MessageId id =
        new MessageId(
            channel.isEmpty() ? event.text("channel_id") : channel, ts.isEmpty() ? pinned : ts);
    return id.channel().isEmpty() || id.ts().isEmpty() ? Optional.empty() : Optional.of(id);
  }
}
