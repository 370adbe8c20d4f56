package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.RoomRequest;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/**
 * Tells an incident's room from that of another of the same number, made from another database:
 * Tocsin's cards in it say whose it is.
 */
final class Whose {
  /** The card that a post in a forum begins with. */
  static final String START = "start";

  private static final String CARD = "card";
  private static final int FIRST = 100;

  private Whose() {}

  /** A room without any card was left halfway. */
  static boolean isFor(RoomRequest request, MessageChannel room) {
    return cards(room)
        .filter(
            marks ->
                marks.isEmpty()
                    || request.hasRoom(room.getId())
                    || marks.stream().anyMatch(mark -> isOf(request, mark)))
        .isPresent();
  }

  private static boolean isOf(RoomRequest request, Mark mark) {
    return mark.isSameAs(Mark.of(request.post(START)))
        || mark.isSameAs(Mark.of(request.post(CARD)));
  }

  /** The oldest cards; empty where Tocsin may not look, or where there is no room any more. */
  private static Optional<List<Mark>> cards(MessageChannel room) {
    String self = room.getJDA().getSelfUser().getId();
    try {
      return Optional.of(
          ask("show a channel's messages", () -> room.getHistoryFromBeginning(FIRST))
              .getRetrievedHistory()
              .stream()
              .filter(message -> message.getAuthor().getId().equals(self))
              .flatMap(message -> Mark.on(message).stream())
              .toList());
    } catch (ChatFailure e) {
      if (e.worthRetrying()) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
