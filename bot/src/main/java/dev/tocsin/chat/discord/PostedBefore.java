package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.Recent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/**
 * Knows which cards are in a channel already, so that one whose sender died is found again.
 *
 * <p>A channel is read once, and again after every doubt; for the minutes around a crash of another
 * process Discord itself refuses a second message with the same nonce.
 */
final class PostedBefore {
  private static final int LATEST = 100;

  private static final int ROOMS = 500;

  private final Map<String, Map<String, Mark>> channels = Recent.map(ROOMS);

  Optional<String> find(MessageChannel channel, Mark mark) {
    return known(channel).entrySet().stream()
        .filter(one -> one.getValue().isSameAs(mark))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void remember(String channel, Mark mark, String message) {
    channels.computeIfAbsent(channel, _ -> new ConcurrentHashMap<>()).put(message, mark);
  }

  /** It may have arrived or not. */
  void doubt(String channel) {
    channels.remove(channel);
  }

  /** The mark of a card, which must outlive the card's change. */
  Mark markOf(MessageChannel channel, String message) {
    Mark mark = known(channel).get(message);
    if (mark == null) {
      Message there = ask("find a message", () -> channel.retrieveMessageById(message));
      mark = Mark.on(there).orElseGet(() -> Mark.of(message));
      remember(channel.getId(), mark, message);
    }
    return mark;
  }

  private Map<String, Mark> known(MessageChannel channel) {
    Map<String, Mark> known = channels.get(channel.getId());
    return known == null ? read(channel) : known;
  }

  private Map<String, Mark> read(MessageChannel channel) {
    Map<String, Mark> known = new ConcurrentHashMap<>();
    String self = channel.getJDA().getSelfUser().getId();
    for (Message message :
        ask("show a channel's messages", () -> channel.getHistory().retrievePast(LATEST))) {
      if (message.getAuthor().getId().equals(self)) {
        Mark.on(message).ifPresent(mark -> known.put(message.getId(), mark));
      }
    }
    Map<String, Mark> all =
        channels.computeIfAbsent(channel.getId(), _ -> new ConcurrentHashMap<>());
    known.forEach(all::putIfAbsent);
    return all;
  }
}
