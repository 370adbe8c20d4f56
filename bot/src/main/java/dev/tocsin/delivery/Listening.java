package dev.tocsin.delivery;

import dev.tocsin.paging.PageFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for what others answer, without having everybody else wait as long. */
final class Listening {
  private static final Logger log = LoggerFactory.getLogger(Listening.class);

  private static final Duration FOR_EVER = Duration.ofDays(1);

  private Listening() {}

  /**
   * Asks, and waits for the answer however long it takes.
   *
   * @param silent is done once, if there is no answer within the patience, whatever comes of it
   */
  static <T> T to(Callable<T> asking, Duration patience, Runnable silent) {
    FutureTask<T> answer = new FutureTask<>(asking);
    Thread asker = Thread.ofVirtual().start(answer);
    if (!isBack(asker, patience)) {
      tell(silent);
      isBack(asker, FOR_EVER);
    }
    return said(answer);
  }

  /** Whoever stopped listening would not learn what was done, and have it done once more. */
  private static void tell(Runnable silent) {
    try {
      silent.run();
    } catch (RuntimeException e) {
      log.warn("There is no answer yet, which could not be told", e);
    }
  }

  /** Asks all at once, waits for all, and returns what failed. */
  static List<RuntimeException> toAll(Stream<Runnable> asking) {
    List<FutureTask<Boolean>> answers = asking.map(one -> new FutureTask<>(one, true)).toList();
    answers.stream().map(Thread.ofVirtual()::start).toList().forEach(one -> isBack(one, FOR_EVER));
    return answers.stream().map(Listening::failure).flatMap(Optional::stream).toList();
  }

  private static boolean isBack(Thread asker, Duration patience) {
    try {
      return asker.join(patience);
    } catch (InterruptedException e) {
      asker.interrupt();
      Thread.currentThread().interrupt();
      throw PageFailure.forNow("Tocsin is stopping", Duration.ZERO);
    }
  }

  private static <T> T said(Future<T> answer) {
    Optional<RuntimeException> failure = failure(answer);
    if (failure.isPresent()) {
      throw failure.get();
    }
    return answer.resultNow();
  }

  private static Optional<RuntimeException> failure(Future<?> answer) {
    if (answer.state() == Future.State.SUCCESS) {
      return Optional.empty();
    }
    return Optional.of(
        answer.exceptionNow() instanceof RuntimeException failure
            ? failure
            : new IllegalStateException(answer.exceptionNow()));
  }
}
