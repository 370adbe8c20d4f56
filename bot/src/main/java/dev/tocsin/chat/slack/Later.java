package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatFailure;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done once Slack has its acknowledgement; the decision is stored by then. */
final class Later implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Later.class);
  private static final Duration LEAVE = Duration.ofSeconds(2);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  void run(String what, Runnable work) {
    threads.execute(
        () -> {
          try {
            work.run();
          } catch (ChatFailure e) {
            LOG.warn("{} failed: {}", what, e.getMessage());
          } catch (RuntimeException e) {
            LOG.error("{} failed", what, e);
          }
        });
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LEAVE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
