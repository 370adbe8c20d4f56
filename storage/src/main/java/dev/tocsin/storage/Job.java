package dev.tocsin.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something promised for a time.
 *
 * @param id tells the promise apart from every other, as in {@code 42/7/post}
 * @param body what to do, as JSON
 * @param lane jobs of one lane are done one after the other, in the order in which they are due
 * @param attempts how often somebody began it
 */
public record Job(
    String id,
    long incident,
    String kind,
    String body,
    @Nullable String lane,
    Instant dueAt,
    int attempts) {

  /** A job that nobody has tried yet and that waits for no other. */
  public static Job of(String id, long incident, String kind, String body, Instant dueAt) {
    return new Job(id, incident, kind, body, null, dueAt, 0);
  }

  /** The same job, in line behind the earlier ones of its lane. */
  public Job inLane(String itsLane) {
    return new Job(id, incident, kind, body, itsLane, dueAt, attempts);
  }

  Job begun() {
    return new Job(id, incident, kind, body, lane, dueAt, attempts + 1);
  }
}
