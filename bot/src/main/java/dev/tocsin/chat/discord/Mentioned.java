package dev.tocsin.chat.discord;

import dev.tocsin.chat.Card;
import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.Invocation;
import dev.tocsin.chat.Reply;
import dev.tocsin.chat.Said;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a message that begins with Tocsin's name for a command. */
final class Mentioned {
  private static final Logger LOG = LoggerFactory.getLogger(Mentioned.class);
  private static final int KEPT = 1_000;

  private final ChatEvents tocsin;
  private final Faces faces;
  private final Roles roles;

  /** Heard once, whether as it was said or when it was read after a gap. */
  private final Set<String> given =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > KEPT;
                }
              }));

  Mentioned(ChatEvents tocsin, Faces faces, Roles roles) {
    this.tocsin = tocsin;
    this.roles = roles;
    this.faces = faces;
  }

  void hear(Message message) {
    String self = message.getJDA().getSelfUser().getId();
    String raw = message.getContentRaw().strip();
    String behind = raw.replaceFirst("^<@!?" + self + ">", "");
    boolean isCommand = behind.length() < raw.length() && !message.getAuthor().isBot();
    if (!isCommand || !given.add(message.getId())) {
      return;
    }
    Said said = Heard.of(message);
    String named = TypedWords.named(behind.strip(), message.getMentions());
    String words = roles.in("@tocsin " + (named.isEmpty() ? "help" : named), message.getGuild());
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
