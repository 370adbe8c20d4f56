package dev.tocsin.delivery;

import dev.tocsin.storage.Job;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A worker's right to carry out a job: nobody else does, for as long as the lease lasts. */
final class Hold {
  /** How much longer a lease must last for something to be begun that can't be taken back. */
  private static final Duration ENOUGH = OutboxWorker.LEASE.dividedBy(2);

  private final Storage storage;
  private final Job job;
  private final String owner;
  private volatile Instant until;

  Hold(Storage storage, Outbox.Claimed claimed, String owner) {
    this.storage = storage;
    this.job = claimed.job();
    this.owner = owner;
    this.until = claimed.until();
  }

  Job job() {
    return job;
  }

  String owner() {
    return owner;
  }

  boolean endsBefore(Instant then) {
    return until.isBefore(then);
  }

  void lasts(Instant later) {
    until = later;
  }

  /**
   * To be called right before what can't be taken back, such as handing a page to its provider; a
   * process may have been out of reach, or asleep, since it claimed the job.
   *
   * @throws LeaseLost when another instance has the job
   */
  void confirm() {
    Instant now = storage.clock().instant();
    if (endsBefore(now.plus(ENOUGH))) {
      Instant later = now.plus(OutboxWorker.LEASE);
      if (storage.write(tx -> tx.outbox().extend(List.of(job.id()), owner, later)).isEmpty()) {
        throw new LeaseLost();
      }
      lasts(later);
    }
  }

  /** Whether nobody can have taken the job yet, whatever became of the database. */
  boolean isSafe() {
    return !endsBefore(storage.clock().instant());
  }
}
