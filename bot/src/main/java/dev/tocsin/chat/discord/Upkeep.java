package dev.tocsin.chat.discord;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Guild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done for the server again and again, one round at a time. */
final class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final Semaphore free = new Semaphore(1);
  private final Consumer<Guild> work;

  Upkeep(Consumer<Guild> work) {
    this.work = work;
  }

  /** Aside, since Discord takes its time with answers and the line is to be watched meanwhile. */
  void of(Guild guild) {
    if (free.tryAcquire()) {
      Thread.ofVirtual().name("discord-upkeep").start(() -> round(guild));
    }
  }

  private void round(Guild guild) {
    try {
      work.accept(guild);
    } catch (RuntimeException e) {
      LOG.error("Discord could not be looked after; it is tried again", e);
    } finally {
      free.release();
    }
  }
}
