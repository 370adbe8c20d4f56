package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.JOURNAL;

import dev.tocsin.storage.jooq.tables.records.JournalRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What happened, entry by entry; nothing is taken back, and one thing only is ever overwritten: a
 * secret.
 */
public final class Journal {
  private final DSLContext db;
  private final Instant now;

  Journal(DSLContext db, Instant now) {
    this.db = db;
    this.now = now;
  }

  /** Adds an entry, or throws {@link Conflict} when its place is taken. */
  public void append(Entry entry) {
    int added =
        db.insertInto(JOURNAL)
            .set(JOURNAL.INCIDENT, entry.incident())
            .set(JOURNAL.SEQ, entry.seq())
            .set(JOURNAL.AT, entry.at())
            .set(JOURNAL.TYPE, entry.type())
            .set(JOURNAL.VERSION, entry.version())
            .set(JOURNAL.ACTOR, entry.actor())
            .set(JOURNAL.REQUEST, entry.request())
            .set(JOURNAL.BODY, entry.body())
            .onConflictDoNothing()
            .execute();
    if (added == 0) {
      throw new Conflict("Incident " + entry.incident() + " has an entry " + entry.seq() + ".");
    }
  }

  /** Every entry of an incident, first to last. */
  public List<Entry> read(long incident) {
    return after(incident, 0);
  }

  /** The entries behind the given one, first to last. */
  public List<Entry> after(long incident, int seq) {
    return db.selectFrom(JOURNAL)
        .where(JOURNAL.INCIDENT.eq(incident), JOURNAL.SEQ.gt(seq))
        .orderBy(JOURNAL.SEQ)
        .fetch(Journal::entry);
  }

  /** The newest entries of these types, of whatever incident, newest first. */
  public List<Entry> latest(Set<String> types, int most) {
    return db.selectFrom(JOURNAL)
        .where(JOURNAL.TYPE.in(types.stream().sorted().map(DSL::inline).toList()))
        .orderBy(JOURNAL.AT.desc(), JOURNAL.INCIDENT, JOURNAL.SEQ.desc())
        .limit(most)
        .fetch(Journal::entry);
  }

  /**
   * Replaces an entry's body by one without the secret, and keeps who did so; false without such an
   * entry.
   */
  public boolean redact(long incident, int seq, String newBody, String byWhom) {
    return db.update(JOURNAL)
            .set(JOURNAL.BODY, newBody)
            .set(JOURNAL.REDACTED_AT, now)
            .set(JOURNAL.REDACTED_BY, byWhom)
            .where(JOURNAL.INCIDENT.eq(incident), JOURNAL.SEQ.eq(seq))
            .execute()
        == 1;
  }

  /** The number of every incident that has an entry, lowest first. */
  public List<Long> incidents() {
    return db.selectDistinct(JOURNAL.INCIDENT)
        .from(JOURNAL)
        .orderBy(JOURNAL.INCIDENT)
        .fetch(JOURNAL.INCIDENT);
  }

  private static Entry entry(JournalRecord row) {
    return new Entry(
        row.getIncident(),
        row.getSeq(),
        row.getAt(),
        row.getType(),
        row.getVersion(),
        row.getActor(),
        row.getRequest(),
        row.getBody());
  }
}
