package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Recent;
import dev.tocsin.chat.Said;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.message.GenericMessageEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.GenericMessageReactionEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveAllEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveEmojiEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveEvent;
import net.dv8tion.jda.api.hooks.EventListener;

/** Tells Tocsin what people say, change, take back and react with. */
final class Hearing implements EventListener {
  private static final int PEOPLE = 20_000;

  private final ChatEvents tocsin;
  private final Mentioned mentioned;
  private final Pins pins;
  private final MissedMarks marks;
  private final InstantSource clock;
  private final Map<String, String> names = Recent.map(PEOPLE);

  Hearing(ChatEvents tocsin, Mentioned mentioned, Pins pins, InstantSource clock) {
    this.tocsin = tocsin;
    this.mentioned = mentioned;
    this.pins = pins;
    this.marks = new MissedMarks(tocsin, clock);
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
      case MessageReactionRemoveAllEvent cleared -> lookAgain(cleared);
      case MessageReactionRemoveEmojiEvent cleared -> lookAgain(cleared);
      default -> {}
    }
  }

  private void said(Message message) {
    if (message.isFromGuild() && Pins.pinnedBy(message) != null) {
      pins.noticed(message);
    } else if (message.isFromGuild() && Heard.isSaid(message)) {
      Said said = Heard.of(message);
      names.put(said.author().id(), said.author().name());
      tocsin.said(said);
      mentioned.hear(message);
    }
  }

  /** Discord sends a message anew also when it was pinned, or when a link in it was looked up. */
  private void edited(Message message) {
    pins.changed(message);
    if (message.isFromGuild() && Heard.isSaid(message) && message.getTimeEdited() != null) {
      Instant at = message.getTimeEdited().toInstant();
      String room = Heard.room(message.getChannel());
      tocsin.edited(DiscordPlatform.NAME, room, message.getId(), at, PlainText.of(message));
    }
  }

  /** Somebody cleared the reactions of others, who are not told one by one. */
  private void lookAgain(GenericMessageEvent cleared) {
    if (!cleared.isFromGuild()) {
      return;
    }
    String room = Heard.room(cleared.getChannel());
    tocsin.known(DiscordPlatform.NAME).stream()
        .filter(known -> known.room().equals(room))
        .map(known -> known.messages().get(cleared.getMessageId()))
        .filter(Objects::nonNull)
        .forEach(
            known ->
                marks.tell(
                    ask(
                        "show a message",
                        () -> cleared.getChannel().retrieveMessageById(cleared.getMessageId())),
                    known));
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
