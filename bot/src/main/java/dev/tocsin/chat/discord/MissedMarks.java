package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Known;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReaction;
import net.dv8tion.jda.api.entities.User;
import org.jspecify.annotations.Nullable;

/** Reactions that came or went while Tocsin was away. */
final class MissedMarks {
  private final ChatEvents tocsin;
  private final InstantSource clock;

  MissedMarks(ChatEvents tocsin, InstantSource clock) {
    this.tocsin = tocsin;
    this.clock = clock;
  }

  void tell(Message message, Known.@Nullable Message known) {
    Set<Known.Reaction> before = known == null ? Set.of() : known.reactions();
    Map<Known.Reaction, String> there = there(message);
    there.forEach(
        (reaction, name) -> {
          if (!before.contains(reaction)) {
            tell(message, reaction, name, true);
          }
        });
    Set<Known.Reaction> gone = new HashSet<>(before);
    gone.removeAll(there.keySet());
    gone.forEach(reaction -> tell(message, reaction, reaction.person(), false));
  }

  private static Map<Known.Reaction, String> there(Message message) {
    Map<Known.Reaction, String> there = new HashMap<>();
    String self = message.getJDA().getSelfUser().getId();
    for (MessageReaction reaction : message.getReactions()) {
      String emoji = Heard.emoji(reaction.getEmoji());
      for (User user : ask("show reactions", () -> reaction.retrieveUsers())) {
        if (!user.getId().equals(self)) {
          there.put(new Known.Reaction(emoji, user.getId()), user.getEffectiveName());
        }
      }
    }
    return there;
  }

  private void tell(Message message, Known.Reaction reaction, String name, boolean added) {
    Instant at = clock.instant();
    String request =
        String.join("/", message.getId(), reaction.person(), reaction.emoji(), at.toString());
    tocsin.reacted(
        new ChatEvents.Reaction(
            request,
            Heard.room(message.getChannel()),
            message.getId(),
            new ChatUser(DiscordPlatform.NAME, reaction.person(), name),
            reaction.emoji(),
            at),
        added);
  }
}
