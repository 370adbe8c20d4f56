package dev.tocsin.delivery;

import dev.tocsin.desk.Errand;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Storage;
import java.util.stream.Stream;

/** The work that is never over: begun once, it is due again each time that it is done. */
public final class Rounds {
  private Rounds() {}

  /** Begins what no process before this one has begun. */
  public static void begin(Storage storage) {
    storage.write(
        tx ->
            Stream.of(Errand.values())
                .filter(Errand::isRound)
                .map(round -> Job.of(round.word(), 0, round.word(), "", tx.now()))
                .filter(tx.outbox()::promise)
                .count());
  }
}
