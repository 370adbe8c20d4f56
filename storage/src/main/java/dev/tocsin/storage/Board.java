package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.BOARD;
import static dev.tocsin.storage.jooq.Tables.INCIDENT_NUMBER;
import static java.util.Objects.requireNonNull;

import dev.tocsin.storage.jooq.tables.records.BoardRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One line an incident: what lists, rooms and locks need without reading a journal. */
public final class Board {
  private final DSLContext db;

  Board(DSLContext db) {
    this.db = db;
  }

  /**
   * A number that no other incident has; whoever else wants one waits until this transaction ends.
   */
  public long nextNumber() {
    return requireNonNull(
            db.update(INCIDENT_NUMBER)
                .set(INCIDENT_NUMBER.LAST, INCIDENT_NUMBER.LAST.plus(1))
                .returning(INCIDENT_NUMBER.LAST)
                .fetchOne())
        .getLast();
  }

  /** Adds or replaces an incident's line. */
  public void put(Row row) {
    var line = record(row);
    db.insertInto(BOARD).set(line).onConflict(BOARD.INCIDENT).doUpdate().set(line).execute();
  }

  public Optional<Row> find(long incident) {
    return lineOf(incident).fetchOptional(Board::row);
  }

  /**
   * Finds an incident's line and keeps others from changing the incident until this transaction
   * ends.
   */
  public Optional<Row> lock(long incident) {
    return Locking.rowsOf(db, lineOf(incident)).fetchOptional(Board::row);
  }

  /** The incidents that have no end yet, oldest first. */
  public List<Row> open() {
    return db.selectFrom(BOARD)
        .where(BOARD.ENDED_AT.isNull())
        .orderBy(BOARD.INCIDENT)
        .fetch(Board::row);
  }

  /** The incidents that pass the filter, newest first. */
  public List<Row> list(Filter filter) {
    return db.selectFrom(BOARD)
        .where(filter.condition())
        .orderBy(BOARD.INCIDENT.desc())
        .limit(filter.limit())
        .fetch(Board::row);
  }

  /** The newest incident whose room this is. */
  public Optional<Row> inRoom(String platform, String room) {
    return db.selectFrom(BOARD)
        .where(BOARD.PLATFORM.eq(platform), BOARD.ROOM.eq(room))
        .orderBy(BOARD.INCIDENT.desc())
        .limit(1)
        .fetchOptional(Board::row);
  }

  private SelectConditionStep<BoardRecord> lineOf(long incident) {
    return db.selectFrom(BOARD).where(BOARD.INCIDENT.eq(incident));
  }

  private static BoardRecord record(Row row) {
    var line = new BoardRecord();
    line.setIncident(row.incident());
    line.setSeq(row.seq());
    line.setStatus(row.headline().status());
    line.setSeverity(row.headline().severity());
    line.setTitle(row.headline().title());
    line.setService(row.headline().service());
    line.setLead(row.headline().lead());
    line.setIsPrivate(row.isPrivate());
    line.setIsDrill(row.isDrill());
    line.setPlatform(row.room() == null ? null : row.room().platform());
    line.setRoom(row.room() == null ? null : row.room().id());
    line.setOpenedAt(row.span().openedAt());
    line.setChangedAt(row.span().changedAt());
    line.setEndedAt(row.span().endedAt());
    return line;
  }

  private static Row row(BoardRecord line) {
    return new Row(
        line.getIncident(),
        line.getSeq(),
        new Headline(
            line.getTitle(),
            line.getStatus(),
            line.getSeverity(),
            line.getService(),
            line.getLead()),
        line.getIsPrivate(),
        line.getIsDrill(),
        line.getRoom() == null ? null : new Room(line.getPlatform(), line.getRoom()),
        new Span(line.getOpenedAt(), line.getChangedAt(), line.getEndedAt()));
  }

  /**
   * An incident's line.
   *
   * @param seq the journal's last entry that this line knows of
   */
  public record Row(
      long incident,
      int seq,
      Headline headline,
      boolean isPrivate,
      boolean isDrill,
      @Nullable Room room,
      Span span) {}

  /**
   * What an incident is called and how it stands.
   *
   * @param severity 1 is the worst, 0 is none yet
   */
  public record Headline(
      String title, String status, int severity, @Nullable String service, @Nullable String lead) {}

  /** A channel or thread of a chat platform. */
  public record Room(String platform, String id) {}

  /** From when to when; an incident without an end is open. */
  public record Span(Instant openedAt, Instant changedAt, @Nullable Instant endedAt) {}

  /**
   * Which incidents to list.
   *
   * @param statuses the ones wanted, none for every one
   */
  public record Filter(Set<String> statuses, boolean privateToo, boolean drillsToo, int limit) {

    /** The newest incidents of any status that everybody may see, without drills. */
    public static Filter newest(int limit) {
      return new Filter(Set.of(), false, false, limit);
    }

    private Condition condition() {
      return DSL.and(
          statuses.isEmpty() ? DSL.noCondition() : BOARD.STATUS.in(statuses),
          privateToo ? DSL.noCondition() : BOARD.IS_PRIVATE.isFalse(),
          drillsToo ? DSL.noCondition() : BOARD.IS_DRILL.isFalse());
    }
  }
}
