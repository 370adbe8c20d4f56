package dev.tocsin.chat.discord;

import static dev.tocsin.chat.discord.Failures.all;
import static dev.tocsin.chat.discord.Failures.ask;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;

/** Threads that Discord put to rest, which it tells of only when asked. */
final class Threads {
  private static final int MOST = 1_000;

  private Threads() {}

  /** The archived thread that is looked for, if it is among those that rested last. */
  static Optional<ThreadChannel> archived(
      IThreadContainer under, Predicate<ThreadChannel> isMeant) {
    return archived(under).stream().filter(isMeant).findFirst();
  }

  static List<ThreadChannel> archived(IThreadContainer under) {
    return all("list archived threads", MOST, under::retrieveArchivedPublicThreadChannels);
  }

  /** Nothing in a resting thread can be changed; a locked one has ended and rests on. */
  static ThreadChannel awake(ThreadChannel thread) {
    if (thread.isArchived() && !thread.isLocked()) {
      ask("take a thread into use again", () -> thread.getManager().setArchived(false));
    }
    return thread;
  }
}
