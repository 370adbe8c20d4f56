package dev.tocsin.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

/** PostgreSQL's clock: asked now and then, and carried on by this machine's ticks in between. */
final class DatabaseTime implements InstantSource {
  private static final long STALE_AFTER = Duration.ofSeconds(10).toNanos();

  private volatile Reading last;

  DatabaseTime(Connection connection) throws SQLException {
    last = ask(connection);
  }

  void refresh(Connection connection) throws SQLException {
    if (System.nanoTime() - last.ticks() > STALE_AFTER) {
      last = ask(connection);
    }
  }

  @Override
  public Instant instant() {
    var reading = last;
    return reading.at().plusNanos(System.nanoTime() - reading.ticks());
  }

  /** The answer is taken to be from the middle of the round trip. */
  private static Reading ask(Connection connection) throws SQLException {
    long before = System.nanoTime();
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("select clock_timestamp()")) {
      result.next();
      var at = result.getObject(1, OffsetDateTime.class).toInstant();
      long after = System.nanoTime();
      return new Reading(at, before + (after - before) / 2);
    }
  }

  private record Reading(Instant at, long ticks) {}
}
