package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.ask;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Known;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what was missed whenever a session begins anew: what is in the rooms of open incidents is
 * held against what is on record.
 *
 * <p>It runs in the order of events, so that what happens meanwhile is told after it.
 */
final class CatchUp implements EventListener {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
  private static final int PAGE = 100;
  private static final int PAGES = 20;

  private final ChatEvents tocsin;
  private final MissedMarks marks;
  private final Access access;
  private final InstantSource clock;

  CatchUp(ChatEvents tocsin, Access access, InstantSource clock) {
    this.tocsin = tocsin;
    this.marks = new MissedMarks(tocsin, clock);
    this.access = access;
    this.clock = clock;
  }

  @Override
  public void onEvent(GenericEvent event) {
    if (event instanceof ReadyEvent || event instanceof SessionRecreateEvent) {
      Guild guild = event.getJDA().getGuildById(access.guild());
      if (guild != null) {
        tocsin.known(DiscordPlatform.NAME).forEach(known -> look(guild, known));
      }
    }
  }

  private void look(Guild guild, Known known) {
    TextChannel room = guild.getTextChannelById(known.room());
    if (room == null) {
      return;
    }
    try {
      Map<String, Message> there = new HashMap<>();
      read(room, there);
      room.getThreadChannels().forEach(thread -> read(thread, there));
      there.values().forEach(message -> tell(message, known));
      known.messages().keySet().forEach(id -> goneIfMissing(known, id, there));
    } catch (ChatFailure e) {
      LOG.error("What was missed in #{} cannot be read: {}", room.getName(), e.getMessage());
    }
  }

  private static void read(GuildMessageChannel channel, Map<String, Message> there) {
    MessageHistory history = channel.getHistory();
    List<Message> page = ask("show a channel's messages", () -> history.retrievePast(PAGE));
    for (int pages = 1; !page.isEmpty() && pages < PAGES; pages++) {
      page.forEach(message -> there.put(message.getId(), message));
      page =
          page.size() < PAGE
              ? new ArrayList<>()
              : ask("show a channel's messages", () -> history.retrievePast(PAGE));
    }
    page.forEach(message -> there.put(message.getId(), message));
  }

  private void tell(Message message, Known known) {
    if (!Heard.isSaid(message)) {
      return;
    }
    tocsin.said(Heard.of(message));
    if (message.getTimeEdited() != null) {
      Instant at = message.getTimeEdited().toInstant();
      tocsin.edited(DiscordPlatform.NAME, known.room(), message.getId(), at, PlainText.of(message));
    }
    marks.tell(message, known.messages().get(message.getId()));
  }

  /** What is older than all that could be read may still be there. */
  private void goneIfMissing(Known known, String id, Map<String, Message> there) {
    boolean mayBeOlder =
        there.size() >= PAGE * PAGES
            && there.keySet().stream().allMatch(other -> isOlder(id, other));
    boolean deleted = Objects.requireNonNull(known.messages().get(id)).deleted();
    if (!deleted && !there.containsKey(id) && !mayBeOlder) {
      tocsin.deleted(DiscordPlatform.NAME, known.room(), id, clock.instant());
    }
  }

  private static boolean isOlder(String id, String other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(id), Long.parseUnsignedLong(other)) < 0;
  }
}
