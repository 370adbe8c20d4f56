package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.BOARD;
import static dev.tocsin.storage.jooq.Tables.CALENDAR_COPY;
import static dev.tocsin.storage.jooq.Tables.INCIDENT_NUMBER;
import static dev.tocsin.storage.jooq.Tables.JOB;
import static dev.tocsin.storage.jooq.Tables.JOURNAL;
import static dev.tocsin.storage.jooq.Tables.KEPT_VALUE;
import static dev.tocsin.storage.jooq.Tables.LEASE;
import static dev.tocsin.storage.jooq.Tables.MEMBER;
import static dev.tocsin.storage.jooq.Tables.MENTION;
import static dev.tocsin.storage.jooq.Tables.MESSAGE;
import static dev.tocsin.storage.jooq.Tables.MESSAGE_REVISION;
import static dev.tocsin.storage.jooq.Tables.MOVE;
import static dev.tocsin.storage.jooq.Tables.PAGE_SLOT;
import static dev.tocsin.storage.jooq.Tables.POSTMORTEM_COMMENT;
import static dev.tocsin.storage.jooq.Tables.POSTMORTEM_EDIT;
import static dev.tocsin.storage.jooq.Tables.POSTMORTEM_LINE;
import static dev.tocsin.storage.jooq.Tables.PRESENCE;
import static dev.tocsin.storage.jooq.Tables.REACTION;
import static dev.tocsin.storage.jooq.Tables.REQUEST;
import static dev.tocsin.storage.jooq.Tables.WATCH;
import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;

/** One unit of work: all of it is stored, or nothing. */
public final class Transaction {
  private static final List<Table<?>> TABLES =
      List.of(
          KEPT_VALUE,
          CALENDAR_COPY,
          WATCH,
          BOARD,
          INCIDENT_NUMBER,
          JOURNAL,
          JOB,
          PAGE_SLOT,
          REQUEST,
          MEMBER,
          MENTION,
          MESSAGE,
          MESSAGE_REVISION,
          REACTION,
          LEASE,
          PRESENCE,
          POSTMORTEM_EDIT,
          POSTMORTEM_LINE,
          POSTMORTEM_COMMENT);

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

  public Members members() {
    return new Members(db);
  }

  public Outbox outbox() {
    return new Outbox(db, now);
  }

  public Requests requests() {
    return new Requests(db, now);
  }

  public CalendarCopies calendars() {
    return new CalendarCopies(db, now);
  }

  public Watches watches() {
    return new Watches(db);
  }

  public PageSlots pageSlots() {
    return new PageSlots(db, now);
  }

  public Documents documents() {
    return new Documents(db);
  }

  public Keys keys() {
    return new Keys(db);
  }

  public Leases leases() {
    return new Leases(db, now);
  }

  public Instances instances() {
    return new Instances(db, now);
  }

  /** Why nobody may work on this database: it was moved, or is being moved here. */
  Optional<String> unfit() {
    var finished = db.select(MOVE.FINISHED_AT).from(MOVE).fetchOptional();
    boolean isTarget = Locking.hasRowLocks(db);
    return finished
        .filter(row -> isTarget == (row.value1() == null))
        .map(_ -> isTarget ? Move.UNFINISHED : Move.GONE);
  }

  /** Reads a little of every table, and says how many hold anything. */
  long sample() {
    return TABLES.stream().filter(db::fetchExists).count();
  }

  /** SQLite's own word for what it finds in its file: {@code ok}, or the first damage. */
  String quickCheck() {
    return String.valueOf(db.fetchValue("pragma quick_check(1)"));
  }
}
