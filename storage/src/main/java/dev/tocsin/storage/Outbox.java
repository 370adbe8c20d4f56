package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.JOB;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.tocsin.storage.jooq.tables.records.JobRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What has been promised and is not done: kept with the change that promised it, carried out at
 * least once.
 *
 * <p>A worker claims jobs for a while, the lease, and says how each ended. A job that is done is
 * deleted. Its id need not be remembered, since a promise is made only in the transaction of the
 * journal entry that it is named after, and the journal takes each entry once.
 */
public final class Outbox {
  private static final Condition UNFINISHED = JOB.FAILED_AT.isNull();

  /** How long a job that is meant for one worker is left to it. */
  private static final Duration COURTESY = Duration.ofSeconds(2);

  /**
   * Retried jobs keep the time they were first due, so that nothing overtakes them in their lane.
   */
  private static final Condition FIRST_IN_LANE = JOB.LANE.isNull().or(notExists(earlierInLane()));

  private final DSLContext db;
  private final Instant now;

  Outbox(DSLContext db, Instant now) {
    this.db = db;
    this.now = now;
  }

  private static Select<?> earlierInLane() {
    var earlier = JOB.as("earlier");
    return selectOne()
        .from(earlier)
        .where(
            earlier.LANE.eq(JOB.LANE),
            earlier.FAILED_AT.isNull(),
            row(earlier.DUE_AT, earlier.POSITION).lt(row(JOB.DUE_AT, JOB.POSITION)));
  }

  /** Takes a job in; false when a job of its id is here already. */
  public boolean promise(Job job) {
    return db.insertInto(JOB)
            .set(JOB.ID, job.id())
            .set(JOB.INCIDENT, job.incident())
            .set(JOB.KIND, job.kind())
            .set(JOB.BODY, job.body())
            .set(JOB.LANE, job.lane())
            .set(JOB.DUE_AT, job.dueAt())
            .set(JOB.POSITION, select(coalesce(max(JOB.POSITION), 0L).plus(1)).from(JOB))
            .set(JOB.ATTEMPTS, job.attempts())
            .set(JOB.FREE_AT, job.dueAt())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Hands the due jobs that nobody holds to a worker, those that waited longest first. */
  public List<Claimed> claim(Claim claim) {
    var until = claim.now().plus(claim.lease());
    var due =
        db.selectFrom(JOB)
            .where(
                UNFINISHED,
                JOB.FREE_AT.le(claim.now()),
                isFor(claim.owner(), claim.now()),
                FIRST_IN_LANE)
            .orderBy(JOB.FREE_AT, JOB.POSITION)
            .limit(claim.limit());
    var jobs = Locking.freeRowsOf(db, due).fetch(Outbox::job);
    if (jobs.isEmpty()) {
      return List.of();
    }
    db.update(JOB)
        .set(JOB.OWNER, claim.owner())
        .setNull(JOB.MEANT_FOR)
        .set(JOB.FREE_AT, until)
        .set(JOB.ATTEMPTS, JOB.ATTEMPTS.plus(1))
        .where(JOB.ID.in(jobs.stream().map(Job::id).toList()))
        .execute();
    return jobs.stream().map(job -> new Claimed(job.begun(), until)).toList();
  }

  /**
   * The job was carried out; false when the lease was lost and somebody else has or had the job.
   */
  public boolean done(String id, String owner) {
    return done(List.of(id), owner) == 1;
  }

  /** These jobs were carried out; says how many of them the worker still held. */
  public int done(Collection<String> ids, String owner) {
    return db.deleteFrom(JOB).where(JOB.ID.in(ids), JOB.OWNER.eq(owner)).execute();
  }

  /** The job failed and is to be tried again; false when the lease was lost. */
  public boolean retry(String id, String owner, Instant due, String error) {
    return db.update(JOB)
            .setNull(JOB.OWNER)
            .set(JOB.FREE_AT, due)
            .set(JOB.ERROR, error)
            .where(heldBy(id, owner))
            .execute()
        == 1;
  }

  /** The job could not begin yet, which counts as no attempt; false when the lease was lost. */
  public boolean postpone(String id, String owner, Instant due) {
    return db.update(JOB)
            .setNull(JOB.OWNER)
            .set(JOB.FREE_AT, due)
            .set(JOB.ATTEMPTS, JOB.ATTEMPTS.minus(1))
            .where(heldBy(id, owner))
            .execute()
        == 1;
  }

  /**
   * The job is another worker's to do, who is left some time to take it; this counts as no attempt.
   * False when the lease was lost.
   */
  public boolean handOver(String id, String owner, String other) {
    return db.update(JOB)
            .setNull(JOB.OWNER)
            .set(JOB.MEANT_FOR, other)
            .set(JOB.FREE_AT, now)
            .set(JOB.ATTEMPTS, JOB.ATTEMPTS.minus(1))
            .where(heldBy(id, owner))
            .execute()
        == 1;
  }

  /** The job was carried out and is due once more; false when the lease was lost. */
  public boolean again(String id, String owner, Instant due) {
    return db.update(JOB)
            .setNull(JOB.OWNER)
            .setNull(JOB.ERROR)
            .set(JOB.DUE_AT, due)
            .set(JOB.FREE_AT, due)
            .set(JOB.ATTEMPTS, 0)
            .where(heldBy(id, owner))
            .execute()
        == 1;
  }

  /** Brings a job forward to now, if nobody has begun it; false when there is nothing to hasten. */
  public boolean hasten(String id) {
    return db.update(JOB)
            .set(JOB.DUE_AT, now)
            .set(JOB.FREE_AT, now)
            .where(
                JOB.ID.eq(id),
                UNFINISHED,
                JOB.OWNER.isNull(),
                JOB.ATTEMPTS.eq(0),
                JOB.FREE_AT.gt(now))
            .execute()
        == 1;
  }

  /**
   * The job failed for good: it stays to be seen and its lane goes on; false when the lease was
   * lost.
   */
  public boolean giveUp(String id, String owner, String error) {
    return db.update(JOB)
            .setNull(JOB.OWNER)
            .set(JOB.FAILED_AT, now)
            .set(JOB.ERROR, error)
            .where(heldBy(id, owner))
            .execute()
        == 1;
  }

  /** The worker needs longer for these jobs; says which of them it still held. */
  public List<String> extend(Collection<String> ids, String owner, Instant until) {
    return db.update(JOB)
        .set(JOB.FREE_AT, until)
        .where(JOB.ID.in(ids), JOB.OWNER.eq(owner))
        .returning(JOB.ID)
        .fetch(JOB.ID);
  }

  /** The jobs of a kind that wait for a worker now, by how their bodies end. */
  public List<Job> waiting(String kind, String bodyEnd) {
    return db.selectFrom(JOB)
        .where(UNFINISHED, JOB.FREE_AT.le(now), JOB.KIND.eq(kind), JOB.BODY.endsWith(bodyEnd))
        .fetch(Outbox::job);
  }

  /** Takes back what nobody has begun, by how the ids begin; says how many jobs that were. */
  public int cancel(String idPrefix) {
    return db.deleteFrom(JOB)
        .where(UNFINISHED, JOB.OWNER.isNull(), DSL.position(JOB.ID, idPrefix).eq(1))
        .execute();
  }

  /** Blanks why jobs of an incident failed, since that may repeat what is to be forgotten. */
  public void forgetFailures(long incident) {
    db.update(JOB)
        .set(JOB.ERROR, "")
        .where(JOB.INCIDENT.eq(incident), JOB.ERROR.isNotNull())
        .execute();
  }

  /** From when on, but not before now, any worker can claim something. */
  public Optional<Instant> nextDue(Instant now) {
    return nextDue(now, "");
  }

  /** The same for this worker, who has something handed over to it, perhaps. */
  public Optional<Instant> nextDue(Instant now, String owner) {
    return db.select(JOB.FREE_AT)
        .from(JOB)
        .where(UNFINISHED, isFor(owner, now), FIRST_IN_LANE)
        .orderBy(JOB.FREE_AT, JOB.POSITION)
        .limit(1)
        .fetchOptional(JOB.FREE_AT)
        .map(free -> free.isBefore(now) ? now : free);
  }

  /**
   * Frees what the process before this one held, and says how many jobs that were.
   *
   * <p>Only SQLite belongs to one process; on PostgreSQL other workers may be busy, so leases run
   * out there.
   */
  public int releaseLeases() {
    if (Locking.hasRowLocks(db)) {
      return 0;
    }
    return db.update(JOB)
        .setNull(JOB.OWNER)
        .set(JOB.FREE_AT, JOB.DUE_AT)
        .where(UNFINISHED, JOB.OWNER.isNotNull())
        .execute();
  }

  /** How many jobs somebody is at work on. */
  int inHand() {
    return db.fetchCount(JOB, UNFINISHED, JOB.OWNER.isNotNull(), JOB.FREE_AT.gt(now));
  }

  /** How much there is to do, for health and metrics. */
  public Counts counts() {
    var pending = count().filterWhere(UNFINISHED.and(JOB.OWNER.isNull()));
    var leased = count().filterWhere(UNFINISHED.and(JOB.OWNER.isNotNull()));
    var failed = count().filterWhere(JOB.FAILED_AT.isNotNull());
    var oldest = min(JOB.DUE_AT).filterWhere(UNFINISHED);
    return db.select(pending, leased, failed, oldest)
        .from(JOB)
        .fetchSingle(
            found ->
                new Counts(
                    found.get(pending), found.get(leased), found.get(failed), found.get(oldest)));
  }

  /** The jobs of an incident that failed for good, with the reason. */
  public List<Failed> givenUp(long incident) {
    return db.selectFrom(JOB)
        .where(JOB.INCIDENT.eq(incident), JOB.FAILED_AT.isNotNull())
        .orderBy(JOB.FAILED_AT, JOB.POSITION)
        .fetch(found -> new Failed(job(found), found.getFailedAt(), found.getError()));
  }

  private static Condition isFor(String owner, Instant now) {
    return DSL.or(
        JOB.MEANT_FOR.isNull(), JOB.MEANT_FOR.eq(owner), JOB.FREE_AT.le(now.minus(COURTESY)));
  }

  private static Condition heldBy(String id, String owner) {
    return JOB.ID.eq(id).and(JOB.OWNER.eq(owner));
  }

  private static Job job(JobRecord found) {
    return new Job(
        found.getId(),
        found.getIncident(),
        found.getKind(),
        found.getBody(),
        found.getLane(),
        found.getDueAt(),
        found.getAttempts());
  }

  /** Who wants how many jobs, and for how long. */
  public record Claim(String owner, Instant now, Duration lease, int limit) {}

  /** A job in a worker's hands until the lease ends; the attempt that begins now is counted. */
  public record Claimed(Job job, Instant until) {
    /** The same job, held for longer. */
    public Claimed until(Instant later) {
      return new Claimed(job, later);
    }
  }

  /** A job that nobody will try again. */
  public record Failed(Job job, Instant at, String error) {}

  /**
   * How many jobs wait, are in a worker's hands, and were given up.
   *
   * @param oldestDue when the first of the unfinished ones was due
   */
  public record Counts(int pending, int leased, int failed, @Nullable Instant oldestDue) {}
}
