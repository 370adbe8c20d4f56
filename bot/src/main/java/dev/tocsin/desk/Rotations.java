package dev.tocsin.desk;

import dev.tocsin.storage.Job;
import dev.tocsin.storage.Storage;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Promises that whatever follows a rotation is brought up to date when that changes. */
public record Rotations(Storage storage) {
  /** All of them now: something about them may be new. */
  public void followNow(Collection<String> schedules) {
    storage.<@Nullable Void>write(
        tx -> {
          schedules.forEach(schedule -> tx.outbox().promise(job(schedule, tx.now())));
          return null;
        });
  }

  /** One schedule when it changes next; the same promise twice is one. */
  public void followAt(String schedule, Instant due) {
    storage.write(tx -> tx.outbox().promise(job(schedule, due)));
  }

  static Job job(String schedule, Instant due) {
    String word = Errand.FOLLOW_ROTATION.word();
    return Job.of(String.join("/", word, schedule, due.toString()), 0, word, schedule, due)
        .inLane(word + "/" + schedule);
  }
}
