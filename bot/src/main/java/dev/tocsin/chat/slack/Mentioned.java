package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Reply;
import java.util.Map;

/** {@code @Tocsin status}: commands by mention, also in threads, where Slack has no others. */
final class Mentioned {
  private final ChatEvents events;
  private final Markup markup;
  private final Names names;
  private final Ways ways;

  /** How an answer gets back to where it was asked for. */
  record Ways(Replies replies, Later later, ThreadRooms threads) {}

  Mentioned(ChatEvents events, Markup markup, Names names, Ways ways) {
    this.events = events;
    this.markup = markup;
    this.names = names;
    this.ways = ways;
  }

  /**
   * @param self Tocsin's own id; a mention in the middle of a sentence is talk about Tocsin
   */
  void hear(Event event, String self) {
    String words = Markup.behind(self, event.text("text"));
    if (words != null && isTyped(event)) {
      obey(event, "@tocsin " + markup.words(words));
    }
  }

  /** In a talk with Tocsin alone every word is a command, with a mention before it or without. */
  void hearAlone(Event event, String self) {
    String text = event.text("text");
    if (isTyped(event) && event.text("subtype").isEmpty() && !text.isBlank()) {
      String behind = Markup.behind(self, text);
      obey(event, "@tocsin " + markup.words(behind == null ? text.strip() : behind));
    }
  }

  private static boolean isTyped(Event event) {
    return event.text("bot_id").isEmpty() && !event.body().has("edited");
  }

  /** In a shared channel {@code team} may be the channel's and {@code user_team} the person's. */
  private static String team(Event event) {
    String own = event.text("user_team");
    return own.isEmpty() ? event.text("team") : own;
  }

  private void obey(Event event, String words) {
    Place place = ways.threads().of(event.text("channel"), event.text("thread_ts"));
    Asker asker =
        Asker.by(names.of(event.text("user"), team(event)), place.room())
            .inThread(event.text("thread_ts"));
    Reply reply =
        events.command(
            new Invocation(event.request(), asker.user(), asker.room(), words, Map.of(), null));
    ways.later().run("an answer", () -> ways.replies().give(reply, asker));
  }
}
