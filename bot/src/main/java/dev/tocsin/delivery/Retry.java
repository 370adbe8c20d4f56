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

  /** People wait in the room for what was decided while the chat was away. */
  private static final Duration LONGEST_OF_CHAT = Duration.ofSeconds(30);

  /** Twenty minutes, in which most outages are over. */
  private static final int IMPATIENT = 40;

  private static final int MOST_OF_CHAT = IMPATIENT + MOST;

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
    if (!what.worthRetrying() || tried >= most(errand, failure, what)) {
      return Optional.empty();
    }
    Duration backOff = shorter(backOff(tried), tried <= IMPATIENT ? what.longest() : LONGEST);
    return Optional.of(what.after().compareTo(backOff) > 0 ? what.after() : backOff);
  }

  /** An incident gets its room when the chat is back, however long that takes. */
  private static int most(Errand errand, RuntimeException failure, Failure what) {
    return switch (errand) {
      case SEND_PAGE -> Math.min(MOST_PAGES, what.most());
      case OPEN_ROOM -> failure instanceof ChatFailure ? Integer.MAX_VALUE : what.most();
      default -> what.most();
    };
  }

  private static Duration backOff(int tried) {
    int doublings = Math.clamp(tried - 1L, 0, 20);
    return shorter(FIRST.multipliedBy(1L << doublings), LONGEST);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private record Failure(boolean worthRetrying, Duration after, int most, Duration longest) {
    static Failure of(RuntimeException failure) {
      return switch (failure) {
        case ChatFailure chat ->
            new Failure(chat.worthRetrying(), chat.after(), MOST_OF_CHAT, LONGEST_OF_CHAT);
        case PageFailure page -> new Failure(page.worthRetrying(), page.after(), MOST, LONGEST);
        case ArchiveFailure archive ->
            new Failure(archive.worthRetrying(), Duration.ZERO, MOST, LONGEST);
        default -> new Failure(true, Duration.ZERO, MOST_UNFORESEEN, LONGEST);
      };
    }
  }
}
