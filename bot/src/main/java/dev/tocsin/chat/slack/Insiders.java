package dev.tocsin.chat.slack;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.PassingOn;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Suggestion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lets people of other organisations, whom a shared channel brings in, read and speak, but neither
 * command nor put anything on the timeline.
 */
record Insiders(ChatEvents events) {
  static Insiders of(ChatEvents events, Borders borders) {
    return new Insiders(new Kept(events, borders));
  }

  private static final class Kept extends PassingOn {
    private static final Card REFUSED =
        Card.text(
            "You are here from another organisation: you can read and write in this channel, but"
                + " not give commands. Ask someone of the company, who can also name your workspace"
                + " under slack.partners in the configuration.");

    private final Borders borders;

    Kept(ChatEvents events, Borders borders) {
      super(events);
      this.borders = borders;
    }

    @Override
    public Reply command(Invocation invocation) {
      return keepsOut(invocation.user()) ? new Reply.Shown(REFUSED, "") : super.command(invocation);
    }

    @Override
    public List<Suggestion> complete(Invocation soFar) {
      return keepsOut(soFar.user()) ? List.of() : super.complete(soFar);
    }

    @Override
    public void reacted(Reaction reaction, boolean added) {
      if (!reaction.emoji().equals(HeardMarks.PIN) || !keepsOut(reaction.user())) {
        super.reacted(reaction, added);
      }
    }

    @Override
    public Map<ChatUser, Card> homes(Collection<ChatUser> people) {
      Map<Boolean, List<ChatUser>> sides =
          people.stream().collect(Collectors.partitioningBy(this::keepsOut));
      Map<ChatUser, Card> homes = new HashMap<>(super.homes(side(sides, false)));
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
