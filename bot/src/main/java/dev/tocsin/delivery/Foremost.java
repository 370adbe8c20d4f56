package dev.tocsin.delivery;

import dev.tocsin.chat.Elsewhere;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.StorageUnavailable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Of what failed at once in one job, the failure that says what becomes of the job. */
final class Foremost {
  private Foremost() {}

  /** None that is worth another try is lost behind others, nor is anybody asked too soon. */
  static Optional<RuntimeException> of(Job job, List<RuntimeException> failures) {
    return failures.stream()
        .max(
            Comparator.comparingInt((RuntimeException failure) -> weight(job, failure))
                .thenComparing(failure -> after(job, failure)));
  }

  /** A look in a moment is no try, and would ask those again who said when to come back. */
  private static int weight(Job job, RuntimeException failure) {
    return switch (failure) {
      case LeaseLost _ -> 5;
      case StorageUnavailable _ -> 4;
      case Elsewhere _ -> 3;
      case NotYet _ -> 1;
      default -> Retry.after(job, failure).isPresent() ? 2 : 0;
    };
  }

  private static Duration after(Job job, RuntimeException failure) {
    return failure instanceof NotYet early
        ? early.after()
        : Retry.after(job, failure).orElse(Duration.ZERO);
  }
}
