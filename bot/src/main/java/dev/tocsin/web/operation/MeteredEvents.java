package dev.tocsin.web.operation;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Known;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Said;
import dev.tocsin.chat.Suggestion;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comes in from the chats, with commands counted and timed, and messages counted. */
record MeteredEvents(ChatEvents events, MeterRegistry registry) implements ChatEvents {
  @Override
  public Reply command(Invocation invocation) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = "error";
    try {
      Reply reply = events.command(invocation);
      outcome = "answered";
      return reply;
    } finally {
      String platform = invocation.user().platform();
      sample.stop(registry.timer("tocsin.commands", "platform", platform, "outcome", outcome));
    }
  }

  @Override
  public void said(Said message) {
    events.said(message);
    registry.counter("tocsin.messages", "platform", message.author().platform()).increment();
  }

  @Override
  public List<Suggestion> complete(Invocation soFar) {
    return events.complete(soFar);
  }

  @Override
  public void edited(String platform, String room, String message, Instant at, String text) {
    events.edited(platform, room, message, at, text);
  }

  @Override
  public void deleted(String platform, String room, String message, Instant at) {
    events.deleted(platform, room, message, at);
  }

  @Override
  public void reacted(Reaction reaction, boolean added) {
    events.reacted(reaction, added);
  }

  @Override
  public void remarked(String request, String platform, String room, String words) {
    events.remarked(request, platform, room, words);
  }

  @Override
  public void unread(String platform, String room, String why) {
    events.unread(platform, room, why);
  }

  @Override
  public void mentioned(String platform, String room, String message, List<ChatUser> people) {
    events.mentioned(platform, room, message, people);
  }

  @Override
  public void moved(Move move) {
    events.moved(move);
  }

  @Override
  public void present(String platform, String room, Set<String> people, Instant at) {
    events.present(platform, room, people, at);
  }

  @Override
  public Map<ChatUser, Card> homes(Collection<ChatUser> people) {
    return events.homes(people);
  }

  @Override
  public List<Known> known(String platform) {
    return events.known(platform);
  }
}
