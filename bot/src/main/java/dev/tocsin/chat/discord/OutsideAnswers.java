package dev.tocsin.chat.discord;

import dev.tocsin.chat.Card;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that came when Discord no longer took them: the asker is told directly, and where that is
 * closed, that there is an answer, but not what it says, since others read along.
 */
final class OutsideAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideAnswers.class);

  private final Faces faces;

  OutsideAnswers(Faces faces) {
    this.faces = faces;
  }

  void tell(IReplyCallback event, Card card) {
    List<MessageTopLevelComponent> face = faces.of(card);
    event
        .getUser()
        .openPrivateChannel()
        .flatMap(
            channel ->
                channel
                    .sendMessageComponents(face)
                    .useComponentsV2()
                    .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class)))
        .queue(_ -> {}, _ -> mention(event));
  }

  private static void mention(IReplyCallback event) {
    if (event.isFromGuild()) {
      String asker = event.getUser().getId();
      event
          .getMessageChannel()
          .sendMessage(
              "<@" + asker + ">, what you asked for is done, but its answer came too late to show.")
          .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
          .mentionUsers(asker)
          .queue(_ -> {}, why -> LOG.warn("{} cannot be answered: {}", asker, why.getMessage()));
    }
  }
}
