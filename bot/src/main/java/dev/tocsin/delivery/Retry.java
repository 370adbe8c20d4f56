package dev.tocsin.delivery;

import dev.tocsin.chat.ChatFailure;
import dev.tocsin.desk.Errand;
import dev.tocsin.export.ArchiveFailure;
import dev.tocsin.paging.PageFailure;
import dev.tocsin.storage.Job;
import java.time.Duration;
import java.util.Optional;

/** When a failed task is tried again, and when it is not. */
final class Retry {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Some hours of trying: longer than most outages of a provider. */
  private static final int MOST = 40;

  /** The next rung of the ladder is on its way by then. */
  private static final int MOST_PAGES = 4;

  /** A failure that nobody foresaw is a bug, which trying again seldom mends. */
  private static final int MOST_UNFORESEEN = 8;

  /** The chain to the founders hangs on it, so that it is never given up; nor is a round. */
  private static final Duration LONGEST_OF_A_STEP = Duration.ofSeconds(30);

  private Retry() {}

  /** How long to wait before the next try; empty to give up. */
  static Optional<Duration> after(Job job, RuntimeException failure) {
    int tried = job.attempts();
    Errand errand = Errand.of(job.kind());
    Failure what = Failure.of(failure);
    if (errand.isOfTheChain() || errand.isRound()) {
      return Optional.of(shorter(backOff(tried), LONGEST_OF_A_STEP));
    }
    int most = errand == Errand.SEND_PAGE ? Math.min(MOST_PAGES, what.most()) : what.most();
    if (!what.worthRetrying() || tried >= most) {
      return Optional.empty();
    }
    Duration backOff = backOff(tried);
    return Optional.of(what.after().compareTo(backOff) > 0 ? what.after() : backOff);
  }

  private static Duration backOff(int tried) {
    int doublings = Math.clamp(tried - 1L, 0, 20);
    return shorter(FIRST.multipliedBy(1L << doublings), LONGEST);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private record Failure(boolean worthRetrying, Duration after, int most) {
    static Failure of(RuntimeException failure) {
      return switch (failure) {
        case ChatFailure chat -> new Failure(chat.worthRetrying(), chat.after(), MOST);
        case PageFailure page -> new Failure(page.worthRetrying(), page.after(), MOST);
        case ArchiveFailure archive -> new Failure(archive.worthRetrying(), Duration.ZERO, MOST);
        default -> new Failure(true, Duration.ZERO, MOST_UNFORESEEN);
      };
    }
  }
}
