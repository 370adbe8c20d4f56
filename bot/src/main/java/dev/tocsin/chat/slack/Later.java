package dev.tocsin.chat.slack;

import dev.tocsin.chat.ChatFailure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done once Slack has its acknowledgement; the decision is stored by then. An answer that
 * Slack does not take now is tried again for as long as its asker may still look for it.
 */
final class Later implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Later.class);
  private static final Duration LEAVE = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST_TRIES = 5;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  void run(String what, Runnable work) {
    threads.execute(
        () -> {
          try {
            patiently(work);
          } catch (ChatFailure e) {
            LOG.warn("{} failed: {}", what, e.getMessage());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            LOG.error("{} failed", what, e);
          }
        });
  }

  private void patiently(Runnable work) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        work.run();
        return;
      } catch (ChatFailure e) {
        Duration rest = e.after().isPositive() ? e.after() : Connection.backOff(tries);
        boolean isTooLate = tries == MOST_TRIES || rest.compareTo(LONGEST) > 0;
        if (!e.worthRetrying() || isTooLate || isClosedWithin(rest)) {
          throw e;
        }
      }
    }
  }

  private boolean isClosedWithin(Duration rest) throws InterruptedException {
    return closed.await(rest.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed.countDown();
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
