package dev.tocsin.storage;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import org.jooq.DSLContext;

/** One unit of work: all of it is stored, or nothing. */
public final class Transaction {
  private final DSLContext db;
  private final Instant now;

  Transaction(DSLContext db, Instant now) {
    this.db = db;
    this.now = now.truncatedTo(MICROS);
  }

  /** When this transaction began, in whole microseconds. */
  public Instant now() {
    return now;
  }

  public Journal journal() {
    return new Journal(db, now);
  }

  public Board board() {
    return new Board(db);
  }

  public Messages messages() {
    return new Messages(db, now);
  }

  public Outbox outbox() {
    return new Outbox(db, now);
  }

  public Requests requests() {
    return new Requests(db);
  }

  public Keys keys() {
    return new Keys(db);
  }

  boolean answers() {
    return db.selectOne().fetchOne() != null;
  }
}
