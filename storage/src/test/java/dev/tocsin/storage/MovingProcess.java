package dev.tocsin.storage;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/**
 * A move in a process of its own, which says when the first rows have arrived. It touches no class
 * that would start a PostgreSQL of its own.
 */
final class MovingProcess {
  static final String ARRIVAL = "an arrival";

  private MovingProcess() {}

  public static void main(String[] args) throws Exception {
    Thread.ofPlatform().daemon().start(() -> awaitRows(args[1]));
    new Move(settings(args[0]), settings(args[1]), _ -> waitToBeKilled()).run();
  }

  /** However late it is killed, it has copied once and no more by then. */
  private static void waitToBeKilled() {
    while (true) {
      LockSupport.park();
    }
  }

  static StorageSettings settings(String url) {
    return new StorageSettings(url, null, null, InstantSource.system());
  }

  private static void awaitRows(String url) {
    while (count(url, "job") + count(url, "journal") == 0) {
      Thread.onSpinWait();
    }
    System.out.println(ARRIVAL);
  }

  /** How many rows a table has, none where there is no such table. */
  private static long count(String url, String table) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var found = statement.executeQuery("select count(*) from " + table)) {
      return found.next() ? found.getLong(1) : 0;
    } catch (SQLException notYet) {
      return 0;
    }
  }
}
