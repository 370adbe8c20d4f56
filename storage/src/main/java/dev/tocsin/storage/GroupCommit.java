package dev.tocsin.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * Writes what several callers want with one commit, so that they share the wait for the disk.
 *
 * <p>One thread owns the only connection that writes. Whatever has queued up while it committed
 * becomes the next group. Within it each unit of work has a savepoint: one that fails leaves
 * nothing and harms no other.
 */
final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_GROUP = 256;

  private final BlockingQueue<Unit<?>> queue = new LinkedBlockingQueue<>();
  private final Connection connection;
  private final DSLContext db;
  private final InstantSource clock;
  private final Unit<Boolean> last = new Unit<>(_ -> true);
  private final Thread thread;
  private boolean closed;

  GroupCommit(Connection connection, InstantSource clock) {
    this.connection = connection;
    this.db = Queries.on(connection, SQLDialect.SQLITE);
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("tocsin-writer").daemon().start(this::run);
  }

  <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    if (Thread.currentThread().equals(thread)) {
      throw new IllegalStateException("A write inside a write would wait for itself.");
    }
    var unit = new Unit<>(work);
    enqueue(unit);
    return unit.await();
  }

  /** Carries out what was asked before; what is asked later is refused. */
  @Override
  public void close() {
    enqueue(last);
    last.await();
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.explain(e);
    }
  }

  private synchronized void enqueue(Unit<?> unit) {
    if (closed) {
      throw new IllegalStateException("The storage is closed.");
    }
    queue.add(unit);
    closed = unit.equals(last);
  }

  private void run() {
    while (!last.outcome.isDone()) {
      var group = new ArrayList<Unit<?>>();
      group.add(next());
      queue.drainTo(group, LARGEST_GROUP - 1);
      carryOut(group);
    }
  }

  private Unit<?> next() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts the writer.", e);
    }
  }

  private void carryOut(List<Unit<?>> group) {
    try {
      execute("begin immediate");
      for (var unit : group) {
        attempt(unit);
      }
      execute("commit");
      group.forEach(Unit::settle);
    } catch (SQLException | RuntimeException failure) {
      rollBack();
      carryOutAlone(group, failure);
    }
  }

  /**
   * A full disk takes the whole group down with the unit that met it, so each gets its own chance.
   */
  private void carryOutAlone(List<Unit<?>> group, Exception failure) {
    if (group.size() == 1) {
      group.getFirst().fail(failure);
    } else {
      group.forEach(unit -> carryOut(List.of(unit)));
    }
  }

  private void attempt(Unit<?> unit) throws SQLException {
    execute("savepoint unit");
    if (!unit.succeeds(new Transaction(db, clock.instant()))) {
      execute("rollback to unit");
    }
    execute("release unit");
  }

  private void rollBack() {
    try {
      execute("rollback");
    } catch (SQLException e) {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One caller's work, and what came of it once its group is on the disk. */
  private static final class Unit<T extends @Nullable Object> {
    private final Function<Transaction, T> work;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private Runnable success = () -> {};
    private @Nullable Throwable failure;

    Unit(Function<Transaction, T> work) {
      this.work = work;
    }

    boolean succeeds(Transaction transaction) {
      try {
        var result = work.apply(transaction);
        success = () -> outcome.complete(result);
        failure = null;
      } catch (RuntimeException | Error itsOwn) {
        failure = itsOwn;
      }
      return failure == null;
    }

    /** The group is on the disk. */
    void settle() {
      if (failure == null) {
        success.run();
      } else {
        outcome.completeExceptionally(failure);
      }
    }

    /** The group is lost; what failed in this unit tells more than what failed in the group. */
    void fail(Exception ofGroup) {
      outcome.completeExceptionally(failure == null ? ofGroup : failure);
    }

    T await() {
      try {
        return outcome.join();
      } catch (CompletionException e) {
        switch (e.getCause()) {
          case Exception failure -> throw Failures.explain(failure);
          case Error error -> throw error;
          case null, default -> throw e;
        }
      }
    }
  }
}
