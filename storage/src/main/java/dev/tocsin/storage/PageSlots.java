package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.PAGE_SLOT;

import java.time.Instant;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** How often people were reached by a channel of late, which has only so many slots for each. */
public final class PageSlots {
  private final DSLContext db;
  private final Instant now;

  PageSlots(DSLContext db, Instant now) {
    this.db = db;
    this.now = now;
  }

  /** A person's slots of one channel, of which those taken no later than an instant are free. */
  public record Slots(String person, String channel, int most, Instant freeSince) {}

  /** What a slot is for: a page, which keeps its slot when it is tried again, about a service. */
  public record Use(String page, String service) {}

  /** Takes a slot; false when all are in use. */
  public boolean take(Slots slots, Use use) {
    return again(slots, use) || IntStream.range(0, slots.most()).anyMatch(n -> take(slots, use, n));
  }

  private boolean again(Slots slots, Use use) {
    return db.update(PAGE_SLOT)
            .set(PAGE_SLOT.TAKEN_AT, now)
            .where(of(slots), PAGE_SLOT.PAGE.eq(use.page()))
            .execute()
        == 1;
  }

  private boolean take(Slots slots, Use use, int number) {
    return db.insertInto(PAGE_SLOT)
            .set(PAGE_SLOT.PERSON, slots.person())
            .set(PAGE_SLOT.CHANNEL, slots.channel())
            .set(PAGE_SLOT.SLOT, number)
            .set(PAGE_SLOT.PAGE, use.page())
            .set(PAGE_SLOT.SERVICE, use.service())
            .set(PAGE_SLOT.TAKEN_AT, now)
            .onConflict(PAGE_SLOT.PERSON, PAGE_SLOT.CHANNEL, PAGE_SLOT.SLOT)
            .doUpdate()
            .set(PAGE_SLOT.PAGE, use.page())
            .set(PAGE_SLOT.SERVICE, use.service())
            .set(PAGE_SLOT.TAKEN_AT, now)
            .where(PAGE_SLOT.TAKEN_AT.le(slots.freeSince()))
            .execute()
        == 1;
  }

  /** Gives back the slot of a page that did not go out. */
  public void giveBack(Slots slots, String page) {
    db.deleteFrom(PAGE_SLOT).where(of(slots), PAGE_SLOT.PAGE.eq(page)).execute();
  }

  public int taken(Slots slots) {
    return db.fetchCount(PAGE_SLOT, inUse(slots));
  }

  /** Whether a slot is in use for another page about the same service. */
  public boolean isTakenFor(Slots slots, Use use) {
    return db.fetchExists(
        PAGE_SLOT,
        inUse(slots),
        PAGE_SLOT.SERVICE.eq(use.service()),
        PAGE_SLOT.PAGE.ne(use.page()));
  }

  private static Condition inUse(Slots slots) {
    return of(slots).and(PAGE_SLOT.TAKEN_AT.gt(slots.freeSince()));
  }

  private static Condition of(Slots slots) {
    return PAGE_SLOT.PERSON.eq(slots.person()).and(PAGE_SLOT.CHANNEL.eq(slots.channel()));
  }
}
