package dev.tocsin.desk;

import dev.tocsin.storage.Requests.Answer;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.Duration;
import java.time.Instant;

/** Tells the same command sent twice from one that only bears the key of an older one. */
public final class Repeats {
  /** Nobody sends a command again after that long; they give it anew. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Storage storage;

  public Repeats(Storage storage) {
    this.storage = storage;
  }

  /**
   * Whether this request may be carried out, or answered as the first time. One that opened an
   * incident opens another once that has ended: an alert's key comes back with the alert.
   */
  public boolean mayCome(String request) {
    return storage.write(
        tx -> tx.requests().find(request).map(answer -> mayCome(tx, request, answer)).orElse(true));
  }

  private static boolean mayCome(Transaction tx, String request, Answer answer) {
    boolean hasOpened = answer.incident() > 0 && answer.text().startsWith("1-");
    if (!hasOpened) {
      return isRecent(answer, tx.now());
    }
    if (!Ledger.goingOnAs(tx, answer.incident()).isOpen()) {
      tx.requests().forget(request, answer.incident());
    }
    return true;
  }

  private static boolean isRecent(Answer answer, Instant now) {
    Instant at = answer.at();
    return at == null || at.plus(LONGEST).isAfter(now);
  }
}
