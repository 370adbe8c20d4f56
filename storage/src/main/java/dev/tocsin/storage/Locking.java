package dev.tocsin.storage;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;

/** Row locks, where the database has them: SQLite lets one transaction write at a time anyway. */
final class Locking {

  private Locking() {}

  /** Waits for the rows of the query and keeps them. */
  static <R extends Record> ResultQuery<R> rowsOf(DSLContext db, SelectForUpdateStep<R> query) {
    return hasRowLocks(db) ? query.forUpdate() : query;
  }

  /** Keeps those rows of the query that nobody else has. */
  static <R extends Record> ResultQuery<R> freeRowsOf(DSLContext db, SelectForUpdateStep<R> query) {
    return hasRowLocks(db) ? query.forUpdate().skipLocked() : query;
  }

  static boolean hasRowLocks(DSLContext db) {
    return db.dialect() == SQLDialect.POSTGRES;
  }
}
