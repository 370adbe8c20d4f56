package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatUser;
import dev.tocsin.chat.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;

/** Tells what was said, changed, marked and taken back in a room while Tocsin was away. */
final class MissedWords {
  /** How old a command may be that was said meanwhile; an older one nobody waits for. */
  private static final Duration STILL_MEANT = Duration.ofMinutes(2);

  private final ChatEvents tocsin;
  private final MissedMarks marks;
  private final Pins pins;
  private final Mentioned mentioned;
  private final InstantSource clock;

  MissedWords(ChatEvents tocsin, Pins pins, Mentioned mentioned, InstantSource clock) {
    this.tocsin = tocsin;
    this.marks = new MissedMarks(tocsin, clock);
    this.pins = pins;
    this.mentioned = mentioned;
    this.clock = clock;
  }

  void tell(Guild guild, Known known) {
    RoomReading there = RoomReading.of(guild, known.room());
    there.messages().values().forEach(message -> said(message, known));
    pins(there, known);
    known.messages().forEach((id, message) -> goneIfMissing(known, id, message, there));
  }

  private void said(Message message, Known known) {
    if (!Heard.isSaid(message)) {
      return;
    }
    Known.Message before = known.messages().get(message.getId());
    tocsin.said(Heard.of(message));
    if (message.getTimeEdited() != null) {
      Instant at = message.getTimeEdited().toInstant();
      tocsin.edited(DiscordPlatform.NAME, known.room(), message.getId(), at, PlainText.of(message));
    }
    marks.tell(message, before);
    Instant said = message.getTimeCreated().toInstant();
    if (before == null && said.plus(STILL_MEANT).isAfter(clock.instant())) {
      mentioned.hear(message);
    }
  }

  private void pins(RoomReading there, Known known) {
    Map<String, ChatUser> givers = givers(there);
    for (String id : there.pinned()) {
      Known.Message before = known.messages().get(id);
      Message message = there.messages().get(id);
      if (before != null && before.pinned()) {
        pins.remember(id);
      } else if (message != null && Heard.isSaid(message)) {
        pins.tell(known.room(), id, givers.get(id), true);
      }
    }
    known.messages().entrySet().stream()
        .filter(one -> one.getValue().pinned() && !there.pinned().contains(one.getKey()))
        .filter(one -> there.whole().contains(place(known, one.getValue())))
        .forEach(one -> pins.tell(known.room(), one.getKey(), null, false));
  }

  private static Map<String, ChatUser> givers(RoomReading there) {
    Map<String, ChatUser> givers = new HashMap<>();
    for (Message notice : there.messages().values()) {
      String pinned = Pins.pinnedBy(notice);
      if (pinned != null) {
        givers.put(pinned, Heard.author(notice));
      }
    }
    return givers;
  }

  /** What is where Tocsin could not read may still be there. */
  private void goneIfMissing(Known known, String id, Known.Message message, RoomReading there) {
    boolean isGone =
        there.whole().contains(place(known, message)) && !there.messages().containsKey(id);
    if (isGone && !message.deleted()) {
      tocsin.deleted(DiscordPlatform.NAME, known.room(), id, clock.instant());
    }
  }

  private static String place(Known known, Known.Message message) {
    String thread = message.thread();
    return thread == null ? known.room() : thread;
  }
}
