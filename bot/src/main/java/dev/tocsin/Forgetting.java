package dev.tocsin;

import dev.tocsin.storage.Storage;
import java.time.Duration;

/** Forgets what was answered to requests, some months after their incident has ended. */
final class Forgetting implements AutoCloseable {
  private static final Duration REMEMBERED = Duration.ofDays(90);
  private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(30);

  /** A round is short, so that nobody's command waits for it. */
  private static final int AT_ONCE = 500;

  private final Rounds rounds;

  Forgetting(Storage storage) {
    rounds =
        new Rounds("forgetting", "Old requests can't be forgotten", () -> round(storage))
            .every(BETWEEN_ROUNDS);
  }

  private static void round(Storage storage) {
    storage.<Integer>write(
        tx -> tx.requests().forgetEndedBefore(tx.now().minus(REMEMBERED), AT_ONCE));
  }

  @Override
  public void close() {
    rounds.close();
  }
}
