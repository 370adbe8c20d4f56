package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Said;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.GenericMessageReactionEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** Tells Tocsin what people say, change, take back and react with. */
final class Hearing implements EventListener {
  private final ChatEvents tocsin;
  private final Mentioned mentioned;
  private final InstantSource clock;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  Hearing(ChatEvents tocsin, Mentioned mentioned, InstantSource clock) {
    this.tocsin = tocsin;
    this.mentioned = mentioned;
    this.clock = clock;
  }

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case MessageReceivedEvent said -> said(said.getMessage());
      case MessageUpdateEvent edited -> edited(edited.getMessage());
      case MessageDeleteEvent deleted ->
          tocsin.deleted(
              DiscordPlatform.NAME,
              Heard.room(deleted.getChannel()),
              deleted.getMessageId(),
              clock.instant());
      case MessageReactionAddEvent added -> reacted(added, true);
      case MessageReactionRemoveEvent removed -> reacted(removed, false);
      default -> {}
    }
  }

  private void said(Message message) {
    if (message.isFromGuild() && Heard.isSaid(message)) {
      Said said = Heard.of(message);
      names.put(said.author().id(), said.author().name());
      tocsin.said(said);
      mentioned.hear(message);
    }
  }

  /** Discord sends a message anew also when it was pinned, or when a link in it was looked up. */
  private void edited(Message message) {
    if (message.isFromGuild() && Heard.isSaid(message) && message.getTimeEdited() != null) {
      Instant at = message.getTimeEdited().toInstant();
      String room = Heard.room(message.getChannel());
      tocsin.edited(DiscordPlatform.NAME, room, message.getId(), at, PlainText.of(message));
    }
  }

  private void reacted(GenericMessageReactionEvent event, boolean added) {
    if (!event.isFromGuild() || event.getUserId().equals(event.getJDA().getSelfUser().getId())) {
      return;
    }
    Instant at = clock.instant();
    String emoji = Heard.emoji(event.getEmoji());
    String request =
        String.join("/", event.getMessageId(), event.getUserId(), emoji, at.toString());
    tocsin.reacted(
        new ChatEvents.Reaction(
            request,
            Heard.room(event.getChannel()),
            event.getMessageId(),
            new ChatUser(DiscordPlatform.NAME, event.getUserId(), name(event)),
            emoji,
            at),
        added);
  }

  /** Who takes a reaction away is told by id alone; mostly they were heard of before. */
  private String name(GenericMessageReactionEvent event) {
    Member member = event.getMember();
    if (member != null) {
      names.put(member.getId(), member.getEffectiveName());
    }
    return names.getOrDefault(event.getUserId(), event.getUserId());
  }
}
