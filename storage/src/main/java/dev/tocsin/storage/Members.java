package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.MEMBER;

import java.time.Instant;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Who is in which room of a platform, as the newest word of each person's coming and going says.
 */
public final class Members {
  private final DSLContext db;

  Members(DSLContext db) {
    this.db = db;
  }

  /** Someone came or left; false when this or something newer is known of them. */
  public boolean moved(String platform, String room, String person, boolean isIn, Instant at) {
    return db.insertInto(MEMBER)
            .set(MEMBER.PLATFORM, platform)
            .set(MEMBER.ROOM, room)
            .set(MEMBER.PERSON, person)
            .set(MEMBER.IS_IN, isIn)
            .set(MEMBER.AT, at)
            .onConflict(MEMBER.PLATFORM, MEMBER.ROOM, MEMBER.PERSON)
            .doUpdate()
            .set(MEMBER.IS_IN, isIn)
            .set(MEMBER.AT, at)
            .where(MEMBER.AT.lt(at))
            .execute()
        == 1;
  }

  public boolean isIn(String platform, String room, String person) {
    return db.fetchExists(
        MEMBER,
        MEMBER.PLATFORM.eq(platform),
        MEMBER.ROOM.eq(room),
        MEMBER.PERSON.eq(person),
        MEMBER.IS_IN.isTrue());
  }

  /** Everyone who is in the room. */
  public Set<String> of(String platform, String room) {
    return db.select(MEMBER.PERSON)
        .from(MEMBER)
        .where(MEMBER.PLATFORM.eq(platform), MEMBER.ROOM.eq(room), MEMBER.IS_IN.isTrue())
        .fetchSet(MEMBER.PERSON);
  }
}
