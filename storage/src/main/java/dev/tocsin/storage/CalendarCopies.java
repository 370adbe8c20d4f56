package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.CALENDAR_COPY;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The last good copies of calendars that are kept elsewhere. */
public final class CalendarCopies {
  private final DSLContext db;
  private final Instant now;

  CalendarCopies(DSLContext db, Instant now) {
    this.db = db;
    this.now = now;
  }

  /**
   * What is known of a calendar.
   *
   * @param text the last good copy, empty if there was none yet
   * @param readAt when that was read, null if it never was
   * @param error why it could not be read since
   */
  public record Copy(String text, @Nullable Instant readAt, @Nullable String error) {}

  public Optional<Copy> find(String id) {
    return db.selectFrom(CALENDAR_COPY)
        .where(CALENDAR_COPY.ID.eq(id))
        .fetchOptional(row -> new Copy(row.getBody(), row.getReadAt(), row.getError()));
  }

  /** A good copy takes the place of the one before. */
  public void keep(String id, String text) {
    db.insertInto(CALENDAR_COPY)
        .set(CALENDAR_COPY.ID, id)
        .set(CALENDAR_COPY.BODY, text)
        .set(CALENDAR_COPY.READ_AT, now)
        .onConflict(CALENDAR_COPY.ID)
        .doUpdate()
        .set(CALENDAR_COPY.BODY, text)
        .set(CALENDAR_COPY.READ_AT, now)
        .setNull(CALENDAR_COPY.ERROR)
        .execute();
  }

  /** It could not be read; the last good copy stays. */
  public void failed(String id, String error) {
    db.insertInto(CALENDAR_COPY)
        .set(CALENDAR_COPY.ID, id)
        .set(CALENDAR_COPY.BODY, "")
        .set(CALENDAR_COPY.ERROR, error)
        .onConflict(CALENDAR_COPY.ID)
        .doUpdate()
        .set(CALENDAR_COPY.ERROR, error)
        .execute();
  }
}
