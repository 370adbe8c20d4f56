package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.LEASE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Who alone may do something, for as long as they say in time that they still do. */
public final class Leases {
  private final DSLContext db;
  private final Instant now;

  Leases(DSLContext db, Instant now) {
    this.db = db;
    this.now = now;
  }

  /** Takes or keeps what nobody else has; false when somebody else has it. */
  public boolean take(String name, String owner, Instant until) {
    return db.insertInto(LEASE)
            .set(LEASE.NAME, name)
            .set(LEASE.OWNER, owner)
            .set(LEASE.UNTIL, until)
            .onConflict(LEASE.NAME)
            .doUpdate()
            .set(LEASE.OWNER, owner)
            .set(LEASE.UNTIL, until)
            .where(LEASE.OWNER.eq(owner).or(LEASE.UNTIL.le(now)))
            .execute()
        == 1;
  }

  /** Leaves all that the owner has to others. */
  public void release(String owner) {
    db.deleteFrom(LEASE).where(LEASE.OWNER.eq(owner)).execute();
  }

  /** Who has it now. */
  public Optional<String> holder(String name) {
    return db.select(LEASE.OWNER)
        .from(LEASE)
        .where(LEASE.NAME.eq(name), LEASE.UNTIL.gt(now))
        .fetchOptional(LEASE.OWNER);
  }

  /** All that somebody has now, by name. */
  public List<Held> held() {
    return db.selectFrom(LEASE)
        .where(LEASE.UNTIL.gt(now))
        .orderBy(LEASE.NAME)
        .fetch(row -> new Held(row.getName(), row.getOwner()));
  }

  /** That somebody alone has something. */
  public record Held(String name, String owner) {}
}
