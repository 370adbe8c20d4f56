package dev.tocsin.delivery;

import dev.tocsin.storage.StorageUnavailable;
import java.time.Duration;

/**
 * Puts on record what has happened outside, also when the database is away for a moment: without
 * the record it would be done once more.
 */
final class Insisting {
  private static final Duration AGAIN = Duration.ofMillis(100);

  private Insisting() {}

  /** Tries for as long as nobody else can have the job. */
  static void on(Hold hold, Runnable record) {
    Nap nap = new Nap();
    while (true) {
      try {
        record.run();
        return;
      } catch (StorageUnavailable away) {
        if (!hold.isSafe()) {
          throw away;
        }
        nap.of(AGAIN);
      }
    }
  }
}
