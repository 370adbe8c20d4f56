package dev.tocsin;

import dev.tocsin.storage.StorageUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing again and again; a round that fails is told once, and the next is done all the
 * same.
 */
final class Rounds implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private final ScheduledExecutorService timer;
  private final Runnable work;
  private final String trouble;
  private String told = "";

  /**
   * @param trouble what is wrong while rounds fail, in a few words
   */
  Rounds(String name, String trouble, Runnable work) {
    this.timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(name).factory());
    this.trouble = trouble;
    this.work = work;
  }

  Rounds every(Duration pause) {
    long millis = pause.toMillis();
    var _ = timer.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
    return this;
  }

  /** Whatever is thrown: a timer drops work that throws, and says nothing. */
  synchronized void round() {
    try {
      work.run();
      if (!told.isEmpty()) {
        log.info("Mended: {}", trouble);
      }
      told = "";
    } catch (RuntimeException | Error e) {
      tell(String.valueOf(e.getMessage()), e);
    }
  }

  private void tell(String why, Throwable cause) {
    if (!why.equals(told)) {
      boolean isKnown = cause instanceof StorageUnavailable;
      log.error("{}; the next round tries again: {}", trouble, why, isKnown ? null : cause);
    }
    told = why;
  }

  @Override
  public void close() {
    timer.shutdown();
  }
}
