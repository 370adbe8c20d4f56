package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.KEPT_VALUE;

import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;

/** Single values that outlive a restart, by name. */
public final class Keys {
  private final DSLContext db;

  Keys(DSLContext db) {
    this.db = db;
  }

  public Optional<String> get(String name) {
    return db.select(KEPT_VALUE.VALUE)
        .from(KEPT_VALUE)
        .where(KEPT_VALUE.NAME.eq(name))
        .fetchOptional(KEPT_VALUE.VALUE);
  }

  public void put(String name, String value) {
    db.insertInto(KEPT_VALUE)
        .set(KEPT_VALUE.NAME, name)
        .set(KEPT_VALUE.VALUE, value)
        .onConflict(KEPT_VALUE.NAME)
        .doUpdate()
        .set(KEPT_VALUE.VALUE, value)
        .execute();
  }

  /** Forgets the values of these names. */
  public void forget(Collection<String> names) {
    db.deleteFrom(KEPT_VALUE).where(KEPT_VALUE.NAME.in(names)).execute();
  }

  /** The value that is kept by this name, which is the given one if there was none yet. */
  public String getOrPut(String name, String value) {
    db.insertInto(KEPT_VALUE)
        .set(KEPT_VALUE.NAME, name)
        .set(KEPT_VALUE.VALUE, value)
        .onConflictDoNothing()
        .execute();
    return get(name).orElseThrow();
  }
}
