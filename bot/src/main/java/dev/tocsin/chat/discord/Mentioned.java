package dev.tocsin.chat.discord;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Said;
import java.util.EnumSet;
import java.util.Map;
import net.dv8tion.jda.api.entities.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a message that begins with Tocsin's name for a command. */
final class Mentioned {
  private static final Logger LOG = LoggerFactory.getLogger(Mentioned.class);

  private final ChatEvents tocsin;
  private final Faces faces;

  Mentioned(ChatEvents tocsin, Faces faces) {
    this.tocsin = tocsin;
    this.faces = faces;
  }

  void hear(Message message) {
    String self = message.getJDA().getSelfUser().getId();
    String raw = message.getContentRaw().strip();
    String behind = raw.replaceFirst("^<@!?" + self + ">", "");
    if (behind.length() == raw.length() || message.getAuthor().isBot()) {
      return;
    }
    Said said = Heard.of(message);
    String words = "@tocsin" + (behind.isBlank() ? " help" : " " + behind.strip());
    Reply reply =
        tocsin.command(
            new Invocation(said.id(), said.author(), said.room(), words, Map.of(), null));
    answer(message, reply);
  }

  private void answer(Message message, Reply reply) {
    Card card =
        switch (reply) {
          case Reply.Shown shown -> shown.card();
          case Reply.Asked asked -> Answering.opening(asked.form());
        };
    message
        .replyComponents(faces.of(card))
        .useComponentsV2()
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .queue(_ -> {}, why -> LOG.warn("Discord did not take an answer: {}", why.getMessage()));
  }
}
