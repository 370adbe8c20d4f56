package dev.tocsin.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/**
 * A server that several instances share: an ordinary pool, and another try for whoever came second.
 */
final class PostgresDatabase implements Database {
  private static final int TRIES = 5;
  private static final int CONNECTIONS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A connection that says nothing for so long is taken for lost; nothing asked takes as long. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

  /**
   * What the server does to a transaction whose instance is not heard of any more: its locks must
   * not keep the other instances waiting.
   */
  static final Duration LONGEST_SILENCE = Duration.ofSeconds(4);

  private final HikariDataSource pool;
  private final InstantSource clock;

  private PostgresDatabase(HikariDataSource pool, InstantSource clock) {
    this.pool = pool;
    this.clock = clock;
  }

  static PostgresDatabase open(StorageSettings settings, Tables tables) {
    return open(settings, tables, PATIENCE);
  }

  /**
   * @param patience how long to wait for a connection while all are in use
   */
  static PostgresDatabase open(StorageSettings settings, Tables tables, Duration patience) {
    try {
      tables.prepare(settings);
      var pool = pool(settings, patience);
      return new PostgresDatabase(pool, settings.databaseTime() ? time(pool) : settings.clock());
    } catch (SQLException | RuntimeException e) {
      throw Failures.explain(e);
    }
  }

  private static HikariDataSource pool(StorageSettings settings, Duration patience) {
    var config = new HikariConfig();
    config.setPoolName("tocsin");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(patience.toMillis());
    config.setValidationTimeout(patience.toMillis() / 2);
    config.addDataSourceProperty("ApplicationName", "tocsin");
    config.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
    config.addDataSourceProperty("socketTimeout", LONGEST_ANSWER.toSeconds());
    config.addDataSourceProperty("tcpKeepAlive", true);
    config.setConnectionInitSql(
        "set idle_in_transaction_session_timeout = " + LONGEST_SILENCE.toMillis());
    return new HikariDataSource(config);
  }

  private static DatabaseTime time(HikariDataSource pool) throws SQLException {
    try (var connection = pool.getConnection()) {
      return new DatabaseTime(connection);
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return carryOut(work, _ -> {});
      } catch (Conflict e) {
        if (tried == TRIES) {
          throw e;
        }
      }
    }
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
    return carryOut(work, PostgresDatabase::freeze);
  }

  /** Several queries of one reading see the same instant. */
  private static void freeze(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
  }

  /** The pool rolls back what was not committed when it gets its connection back. */
  private <T extends @Nullable Object> T carryOut(
      Function<Transaction, T> work, Preparation preparation) {
    var borrowed = borrow();
    try (var connection = borrowed) {
      connection.setAutoCommit(false);
      preparation.prepare(connection);
      if (clock instanceof DatabaseTime time) {
        time.refresh(connection);
      }
      var db = Queries.on(connection, SQLDialect.POSTGRES);
      var result = work.apply(new Transaction(db, clock.instant()));
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      throw afterLosing(Failures.explain(e));
    }
  }

  /** That all are in use tells nothing about those that are: none is given up for it. */
  private Connection borrow() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw Failures.explain(e);
    }
  }

  /**
   * Where one connection is lost the others are, too; without this each would fail somebody else.
   */
  private RuntimeException afterLosing(RuntimeException failure) {
    if (failure instanceof StorageUnavailable) {
      pool.getHikariPoolMXBean().softEvictConnections();
    }
    return failure;
  }

  @Override
  public void backUp(Path file) {
    throw new StorageUnavailable(
        "A PostgreSQL database is backed up by its own tools, such as pg_dump --format=custom"
            + " --file=tocsin.dump, or by whoever hosts it.");
  }

  @Override
  public InstantSource clock() {
    return clock;
  }

  @Override
  public void close() {
    pool.close();
  }

  /** What a connection needs before the work begins. */
  private interface Preparation {
    void prepare(Connection connection) throws SQLException;
  }
}
