package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.PRESENCE;

import dev.tocsin.storage.jooq.tables.records.PresenceRecord;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** The processes that share this database, as far as they were heard of. */
public final class Instances {
  private final DSLContext db;
  private final Instant now;

  Instances(DSLContext db, Instant now) {
    this.db = db;
    this.now = now;
  }

  /** The process says that it is there, and what it is. */
  public void here(Facts facts) {
    var line = new PresenceRecord();
    line.setId(facts.id());
    line.setHost(facts.host());
    line.setVersion(facts.version());
    line.setConfiguration(facts.configuration());
    line.setStartedAt(facts.startedAt());
    line.setSeenAt(now);
    db.insertInto(PRESENCE).set(line).onConflict(PRESENCE.ID).doUpdate().set(line).execute();
  }

  /** The process ends in order. */
  public void gone(String id) {
    db.deleteFrom(PRESENCE).where(PRESENCE.ID.eq(id)).execute();
  }

  /** Forgets those that were not heard of since then. */
  public void forget(Instant before) {
    db.deleteFrom(PRESENCE).where(PRESENCE.SEEN_AT.lt(before)).execute();
  }

  /** Those that were heard of since then, the longest-running first. */
  public List<Seen> since(Instant then) {
    return db.selectFrom(PRESENCE)
        .where(PRESENCE.SEEN_AT.ge(then))
        .orderBy(PRESENCE.STARTED_AT, PRESENCE.ID)
        .fetch(row -> new Seen(facts(row), row.getSeenAt()));
  }

  private static Facts facts(PresenceRecord row) {
    return new Facts(
        row.getId(), row.getHost(), row.getVersion(), row.getConfiguration(), row.getStartedAt());
  }

  /**
   * What a process says of itself.
   *
   * @param configuration tells files apart that say different things
   */
  public record Facts(
      String id, String host, String version, String configuration, Instant startedAt) {}

  /** A process, and when it was last heard of. */
  public record Seen(Facts facts, Instant at) {}
}
