package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.WATCH;

import dev.tocsin.storage.jooq.tables.records.WatchRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What is known of things that end on a day. */
public final class Watches {
  private final DSLContext db;

  Watches(DSLContext db) {
    this.db = db;
  }

  /**
   * One such thing.
   *
   * @param look what looking at it brought
   * @param trouble why the last look brought nothing, null if it did
   * @param warnedAt when its end was last warned of
   * @param alarmedAt when it was said that it has ended
   * @param incident the incident that was opened then
   */
  public record Row(
      Look look,
      @Nullable Trouble trouble,
      @Nullable Instant warnedAt,
      @Nullable Instant alarmedAt,
      @Nullable Long incident) {}

  /**
   * @param readAt when the end was last read
   * @param triedAt when that was last tried
   */
  public record Look(
      @Nullable Instant endsAt, @Nullable Instant readAt, @Nullable Instant triedAt) {}

  /**
   * @param toldAt when somebody was told of it
   */
  public record Trouble(String why, Instant since, @Nullable Instant toldAt) {}

  public Optional<Row> find(String id) {
    return db.selectFrom(WATCH).where(WATCH.ID.eq(id)).fetchOptional(Watches::row);
  }

  /** All of them by their ids, also those that nobody watches any more. */
  public Map<String, Row> all() {
    return db.selectFrom(WATCH).fetchMap(WATCH.ID, Watches::row);
  }

  /** Keeps all but the incident, which only {@link #opened} sets: both may come at once. */
  public void put(String id, Row row) {
    WatchRecord watch = db.newRecord(WATCH);
    watch.setId(id);
    watch.setEndsAt(row.look().endsAt());
    watch.setReadAt(row.look().readAt());
    watch.setTriedAt(row.look().triedAt());
    Trouble trouble = row.trouble();
    watch.setTrouble(trouble == null ? null : trouble.why());
    watch.setTroubleAt(trouble == null ? null : trouble.since());
    watch.setTroubleToldAt(trouble == null ? null : trouble.toldAt());
    watch.setWarnedAt(row.warnedAt());
    watch.setAlarmedAt(row.alarmedAt());
    db.insertInto(WATCH).set(watch).onConflict(WATCH.ID).doUpdate().set(watch).execute();
  }

  /** An incident was opened for the end of one that is kept. */
  public void opened(String id, long incident) {
    db.update(WATCH).set(WATCH.INCIDENT, incident).where(WATCH.ID.eq(id)).execute();
  }

  private static Row row(WatchRecord found) {
    @Nullable Trouble trouble =
        found.getTroubleAt() == null
            ? null
            : new Trouble(found.getTrouble(), found.getTroubleAt(), found.getTroubleToldAt());
    return new Row(
        new Look(found.getEndsAt(), found.getReadAt(), found.getTriedAt()),
        trouble,
        found.getWarnedAt(),
        found.getAlarmedAt(),
        found.getIncident());
  }
}
