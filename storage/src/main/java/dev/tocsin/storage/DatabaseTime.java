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

  /**
   * An answer that was so long on its way may be old by as much; ticks drift by less in a quarter
   * of an hour.
   */
  private static final long LONGEST_WAY = Duration.ofMillis(50).toNanos();

  private static final long UNBEARABLE_AFTER = Duration.ofMinutes(15).toNanos();

  private volatile Reading last;

  DatabaseTime(Connection connection) throws SQLException {
    last = ask(connection);
  }

  void refresh(Connection connection) throws SQLException {
    long age = System.nanoTime() - last.ticks();
    if (age > STALE_AFTER) {
      var answer = ask(connection);
      if (answer.isBetterThan(last) || age > UNBEARABLE_AFTER) {
        last = answer;
      }
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
      return new Reading(at, before + (after - before) / 2, after - before);
    }
  }

  /**
   * @param way how long the question and its answer were on their way
   */
  private record Reading(Instant at, long ticks, long way) {
    boolean isBetterThan(Reading other) {
      return way <= Math.max(LONGEST_WAY, other.way);
    }
  }
}
