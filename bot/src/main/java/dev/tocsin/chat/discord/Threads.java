package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.all;

import dev.tocsin.chat.ChatFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.RestAction;

/** Threads that Discord put to rest, which it tells of only when asked. */
final class Threads {
  private static final int MOST = 1_000;

  /** How Discord says that a thread is archived. */
  private static final String ASLEEP = "(50083).";

  private Threads() {}

  /** The archived thread that is looked for, if it is among those that rested last. */
  static Optional<ThreadChannel> archived(
      IThreadContainer under, Predicate<ThreadChannel> isMeant) {
    return archived(under).stream().filter(isMeant).findFirst();
  }

  static List<ThreadChannel> archived(IThreadContainer under) {
    return all("list archived threads", MOST, under::retrieveArchivedPublicThreadChannels);
  }

  /** Asks once more where a thread fell asleep before Tocsin learned of it. */
  static <T> T ask(MessageChannel channel, String what, Supplier<? extends RestAction<T>> action) {
    try {
      return Failures.ask(what, action);
    } catch (ChatFailure e) {
      boolean asleep = String.valueOf(e.getMessage()).endsWith(ASLEEP);
      if (!asleep || !(channel instanceof ThreadChannel thread) || thread.isLocked()) {
        throw e;
      }
      Failures.ask("take a thread into use again", () -> thread.getManager().setArchived(false));
      return Failures.ask(what, action);
    }
  }

  /** Nothing in a resting thread can be changed; a locked one has ended and rests on. */
  static ThreadChannel awake(ThreadChannel thread) {
    if (thread.isArchived() && !thread.isLocked()) {
      Failures.ask("take a thread into use again", () -> thread.getManager().setArchived(false));
    }
    return thread;
  }
}
