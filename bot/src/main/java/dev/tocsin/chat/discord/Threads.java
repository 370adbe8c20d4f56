package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.all;

import dev.tocsin.chat.ChatFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.RestAction;

/** Threads that Discord put to rest, which it tells of only when asked. */
final class Threads {
  private static final int MOST = 1_000;

  /** How Discord says that a thread is archived. */
  private static final String ASLEEP = "(50083).";

  private Threads() {}

  /**
   * A thread that Discord has not told of: it rests among those that rested last, or it was woken a
   * moment ago.
   */
  static Optional<ThreadChannel> untold(
      Guild guild, List<? extends IThreadContainer> under, Predicate<ThreadChannel> isMeant) {
    return under.stream()
        .flatMap(one -> archived(one).stream())
        .filter(isMeant)
        .findFirst()
        .or(
            () ->
                Failures.ask("list threads", guild::retrieveActiveThreads).stream()
                    .filter(isMeant)
                    .findFirst());
  }

  /** As far as Tocsin may look there: a forum of others is no trouble of an incident. */
  static List<ThreadChannel> archived(IThreadContainer under) {
    if (!may(under, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY)) {
      return List.of();
    }
    String what = "list archived threads";
    List<ThreadChannel> open = all(what, MOST, under::retrieveArchivedPublicThreadChannels);
    return under instanceof TextChannel && may(under, Permission.MANAGE_THREADS)
        ? Stream.concat(
                open.stream(),
                all(what, MOST, under::retrieveArchivedPrivateThreadChannels).stream())
            .toList()
        : open;
  }

  private static boolean may(IThreadContainer there, Permission... what) {
    return there.getGuild().getSelfMember().hasPermission(there, what);
  }

  /** Asks once more where a thread fell asleep before Tocsin learned of it. */
  static <T> T ask(MessageChannel channel, String what, Supplier<? extends RestAction<T>> action) {
    try {
      return Failures.ask(what, action);
    } catch (ChatFailure e) {
      if (!isAsleep(e) || !(channel instanceof ThreadChannel thread) || thread.isLocked()) {
        throw e;
      }
      wake(thread);
      return Failures.ask(what, action);
    }
  }

  /**
   * Nobody can write in it or wake it any more; one that rests must be woken to be locked. Discord
   * itself says whether it has ended: it may not have told yet that it was taken into use again.
   */
  static void endUse(ThreadChannel thread) {
    try {
      lock(awake(thread));
    } catch (ChatFailure e) {
      if (!isAsleep(e)) {
        throw e;
      }
      if (!thread.isLocked()) {
        wake(thread);
        lock(thread);
      }
    }
  }

  private static void lock(ThreadChannel thread) {
    Failures.ask("lock a thread", () -> thread.getManager().setLocked(true).setArchived(true));
  }

  private static void wake(ThreadChannel thread) {
    Failures.ask("take a thread into use again", () -> thread.getManager().setArchived(false));
  }

  private static boolean isAsleep(ChatFailure failure) {
    return String.valueOf(failure.getMessage()).endsWith(ASLEEP);
  }

  /** Nothing in a resting thread can be changed; a locked one has ended and rests on. */
  static ThreadChannel awake(ThreadChannel thread) {
    if (thread.isArchived() && !thread.isLocked()) {
      wake(thread);
    }
    return thread;
  }
}
