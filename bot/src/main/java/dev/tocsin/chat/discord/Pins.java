package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Recent;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Tells of pins: who gave one stands in Discord's notice of it; who took it away Discord does not
 * tell, only that the message is pinned no longer.
 */
final class Pins {
  private static final int MOST = 20_000;

  private final ChatEvents tocsin;
  private final InstantSource clock;
  private final Set<String> pinned = Collections.newSetFromMap(Recent.map(MOST));

  Pins(ChatEvents tocsin, InstantSource clock) {
    this.tocsin = tocsin;
    this.clock = clock;
  }

  /** The message that a notice says was pinned, if it is such a notice. */
  static @Nullable String pinnedBy(Message notice) {
    MessageReference about = notice.getMessageReference();
    return notice.getType() == MessageType.CHANNEL_PINNED_ADD && about != null
        ? about.getMessageId()
        : null;
  }

  void noticed(Message notice) {
    String message = pinnedBy(notice);
    boolean own = notice.getAuthor().equals(notice.getJDA().getSelfUser());
    if (message != null && !own) {
      tell(Heard.room(notice.getChannel()), message, Heard.author(notice), true);
    }
  }

  /** Discord sends a message anew when it is pinned or no longer is. */
  void changed(Message message) {
    if (!message.isPinned() && pinned.contains(message.getId())) {
      tell(Heard.room(message.getChannel()), message.getId(), null, false);
    }
  }

  /**
   * @param by who did it, null where Discord does not tell that
   */
  void tell(String room, String message, @Nullable ChatUser by, boolean isPinned) {
    if (isPinned) {
      pinned.add(message);
    } else {
      pinned.remove(message);
    }
    String request = message + "/" + isPinned + "/" + clock.instant();
    tocsin.pinned(
        new ChatEvents.Pin(request, DiscordPlatform.NAME, room, message, by, clock.instant()),
        isPinned);
  }

  /** It was pinned before, as is on record already. */
  void remember(String message) {
    pinned.add(message);
  }
}
