package dev.tocsin.chat.slack;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Known;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Said;
import dev.tocsin.chat.Suggestion;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets people of other organisations, whom a shared channel brings in, read and speak, but neither
 * command nor put anything on the timeline.
 */
record Insiders(ChatEvents events) {
  static Insiders of(ChatEvents events, Borders borders) {
    return new Insiders(new Kept(events, borders));
  }

  private record Kept(ChatEvents events, Borders borders) implements ChatEvents {
    private static final Card REFUSED =
        Card.text(
            "You are here from another organisation: you can read and write in this channel, but"
                + " not give commands. Ask someone of the company, who can also name your workspace"
                + " under slack.partners in the configuration.");

    @Override
    public Reply command(Invocation invocation) {
      return keepsOut(invocation.user())
          ? new Reply.Shown(REFUSED, "")
          : events.command(invocation);
    }

    @Override
    public List<Suggestion> complete(Invocation soFar) {
      return keepsOut(soFar.user()) ? List.of() : events.complete(soFar);
    }

    @Override
    public void said(Said message) {
      events.said(message);
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
      if (!reaction.emoji().equals(HeardMarks.PIN) || !keepsOut(reaction.user())) {
        events.reacted(reaction, added);
      }
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
    public List<Known> known(String platform) {
      return events.known(platform);
    }

    @Override
    public Map<ChatUser, Card> homes(Collection<ChatUser> people) {
      Map<Boolean, List<ChatUser>> sides =
          people.stream().collect(Collectors.partitioningBy(this::keepsOut));
      Map<ChatUser, Card> homes = new HashMap<>(events.homes(side(sides, false)));
      side(sides, true).forEach(one -> homes.put(one, REFUSED));
      return homes;
    }

    private static List<ChatUser> side(Map<Boolean, List<ChatUser>> sides, boolean out) {
      return sides.getOrDefault(out, List.of());
    }

    private boolean keepsOut(ChatUser user) {
      return borders.keepsOut(user.id());
    }
  }
}
