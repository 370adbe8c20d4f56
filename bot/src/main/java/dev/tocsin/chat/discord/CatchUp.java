package dev.tocsin.chat.discord;

import dev.tocsin.chat.ChatEvents;
import dev.tocsin.chat.ChatFailure;
import dev.tocsin.chat.Known;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what was missed whenever there was a gap: what is in the rooms of open incidents is held
 * against what is on record.
 *
 * <p>It runs in the order of events, so that what happens meanwhile is told after it.
 */
final class CatchUp implements EventListener {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

  /** Tries of what is not Discord's own trouble: a quarter of an hour in all. */
  private static final int MOST = 30;

  private final ChatEvents tocsin;
  private final MissedWords words;
  private final LetIn letIn;
  private final Topics topics;
  private final Access access;

  CatchUp(ChatEvents tocsin, MissedWords words, LetIn letIn, Topics topics, Access access) {
    this.tocsin = tocsin;
    this.words = words;
    this.letIn = letIn;
    this.topics = topics;
    this.access = access;
  }

  @Override
  public void onEvent(GenericEvent event) {
    boolean afterGap =
        switch (event) {
          case ReadyEvent _ -> true;
          case SessionRecreateEvent _ -> true;
          case SessionResumeEvent _ -> true;
          case GuildAvailableEvent _ -> true;
          default -> false;
        };
    if (afterGap) {
      look(event.getJDA());
    }
  }

  private void look(JDA jda) {
    access.guild(jda).ifPresent(guild -> insist(guild, "all rooms", () -> lookEverywhere(guild)));
  }

  private void lookEverywhere(Guild guild) {
    for (Known known : tocsin.known(DiscordPlatform.NAME)) {
      insist(guild, "room " + known.room(), () -> look(guild, known));
    }
  }

  private void look(Guild guild, Known known) {
    letIn.tellAll(guild, known.room());
    topic(guild, known);
    words.tell(guild, known);
  }

  /** Until it is done: what is not read now would be missing for good. */
  private void insist(Guild guild, String where, Runnable looking) {
    for (int attempt = 0; !isOver(guild); attempt++) {
      try {
        looking.run();
        return;
      } catch (RuntimeException e) {
        say(where, e);
        if (!isWorthAnother(e, attempt) || !pause(access.patience().before(attempt))) {
          return;
        }
      }
    }
  }

  /** A database that is away comes back; for a defect the other rooms do not wait for ever. */
  private static boolean isWorthAnother(RuntimeException e, int attempt) {
    return e instanceof ChatFailure failure ? failure.worthRetrying() : attempt < MOST;
  }

  private static void say(String where, RuntimeException e) {
    if (e instanceof ChatFailure) {
      LOG.warn("What was missed in {} cannot be read: {}", where, e.getMessage());
    } else {
      LOG.error("What was missed in {} cannot be told", where, e);
    }
  }

  /** A topic without its key is mended, as far as that goes; nothing else depends on it. */
  private void topic(Guild guild, Known known) {
    try {
      Optional.ofNullable(guild.getTextChannelById(known.room())).ifPresent(topics::restore);
    } catch (ChatFailure e) {
      LOG.warn("The topic of room {} cannot be mended: {}", known.room(), e.getMessage());
    }
  }

  static boolean isOver(Guild guild) {
    JDA.Status status = guild.getJDA().getStatus();
    return status == JDA.Status.SHUTTING_DOWN || status == JDA.Status.SHUTDOWN;
  }

  static boolean pause(Duration length) {
    try {
      return !new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
