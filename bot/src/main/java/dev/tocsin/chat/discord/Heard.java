package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Said;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/** Messages as Tocsin keeps them: with names in place of mentions, and times that can be read. */
final class Heard {
  private static final String PUSHPIN = "📌";

  /** What programs answer to commands is said too; the other kinds are notices of Discord's own. */
  private static final Set<MessageType> SAID =
      EnumSet.of(
          MessageType.DEFAULT,
          MessageType.INLINE_REPLY,
          MessageType.SLASH_COMMAND,
          MessageType.CONTEXT_COMMAND);

  private Heard() {}

  /** Whether it is something that somebody said, and not Tocsin. */
  static boolean isSaid(Message message) {
    boolean own = message.getAuthor().equals(message.getJDA().getSelfUser());
    return !own && SAID.contains(message.getType());
  }

  static Said of(Message message) {
    return new Said(
        message.getId(),
        room(message.getChannel()),
        thread(message.getChannel()),
        author(message),
        message.getAuthor().isBot() || message.isWebhookMessage(),
        message.getTimeCreated().toInstant(),
        PlainText.of(message),
        message.getJumpUrl(),
        files(message));
  }

  static ChatUser author(Message message) {
    Member member = message.getMember();
    String name =
        member == null ? message.getAuthor().getEffectiveName() : member.getEffectiveName();
    return new ChatUser(DiscordPlatform.NAME, message.getAuthor().getId(), name);
  }

  /** How Tocsin calls an emoji on every platform. */
  static String emoji(Emoji emoji) {
    return emoji.getName().equals(PUSHPIN) ? "pushpin" : emoji.getName();
  }

  private static List<Said.Attachment> files(Message message) {
    return message.getAttachments().stream()
        .map(
            file ->
                new Said.Attachment(
                    FileId.of(message, file).toString(),
                    file.getFileName(),
                    file.getContentType() == null ? "" : file.getContentType(),
                    file.getSize(),
                    file.getUrl()))
        .toList();
  }

  /** A thread's room is the channel that it is in, unless the thread is a room itself. */
  static String room(Channel channel) {
    return channel instanceof ThreadChannel thread && !ThreadRooms.isRoom(thread)
        ? thread.getParentChannel().getId()
        : channel.getId();
  }

  private static @Nullable String thread(Channel channel) {
    return room(channel).equals(channel.getId()) ? null : channel.getId();
  }
}
