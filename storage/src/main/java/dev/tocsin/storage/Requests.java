package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.BOARD;
import static dev.tocsin.storage.jooq.Tables.REQUEST;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What each request was answered, so that one that is delivered twice is carried out once. */
public final class Requests {
  private final DSLContext db;
  private final Instant now;

  Requests(DSLContext db, Instant now) {
    this.db = db;
    this.now = now;
  }

  /** The answer that this request was given, if it came before. */
  public Optional<Answer> find(String id) {
    return db.selectFrom(REQUEST)
        .where(REQUEST.ID.eq(id))
        .fetchOptional(row -> new Answer(row.getIncident(), row.getAnswer(), row.getAnsweredAt()));
  }

  /**
   * Keeps the answer with what the request changed, or throws {@link DuplicateRequest}.
   *
   * <p>Work that looks for the answer first is simply done again then, and finds it.
   */
  public void remember(String id, long incident, String answer) {
    int added =
        db.insertInto(REQUEST)
            .set(REQUEST.ID, id)
            .set(REQUEST.INCIDENT, incident)
            .set(REQUEST.ANSWER, answer)
            .set(REQUEST.ANSWERED_AT, now)
            .onConflictDoNothing()
            .execute();
    if (added == 0) {
      throw new DuplicateRequest(id);
    }
  }

  /**
   * Has the same request, if it comes once more, be a new one; but not if it has come meanwhile,
   * and been answered about another incident.
   */
  public void forget(String id, long incident) {
    db.deleteFrom(REQUEST).where(REQUEST.ID.eq(id), REQUEST.INCIDENT.eq(incident)).execute();
  }

  /**
   * Forgets what was answered about incidents that ended before then, some at a time; returns how
   * many requests that were.
   */
  public int forgetEndedBefore(Instant then, int most) {
    var ended = db.select(BOARD.INCIDENT).from(BOARD).where(BOARD.ENDED_AT.lt(then));
    var old = REQUEST.ANSWERED_AT.lt(then).or(REQUEST.ANSWERED_AT.isNull());
    var some =
        db.select(REQUEST.ID).from(REQUEST).where(old, REQUEST.INCIDENT.in(ended)).limit(most);
    return db.deleteFrom(REQUEST).where(REQUEST.ID.in(some)).execute();
  }

  /**
   * What a request was answered, and which incident it was about.
   *
   * @param at when, or null if it was before that was kept
   */
  public record Answer(long incident, String text, @Nullable Instant at) {}
}
