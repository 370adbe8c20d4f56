package dev.tocsin.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what is wrong with a database in a sentence for whoever runs it. */
final class Failures {
  private static final String NO_ANSWER =
      "PostgreSQL does not answer. Check that it runs and that the database URL names its host and"
          + " port.";

  /** The pool gave up waiting, and has found nothing wrong with the server meanwhile. */
  private static final String ALL_IN_USE =
      "All of Tocsin's connections to PostgreSQL are in use, and none came free in time. It answers"
          + " slowly, or a lock keeps them waiting: pg_stat_activity shows which.";

  private static final Map<Integer, String> OF_SQLITE =
      Map.of(
          SQLiteErrorCode.SQLITE_FULL.code,
          "The disk that holds the database is full. Free some space on it.",
          SQLiteErrorCode.SQLITE_READONLY.code,
          "The database file cannot be written. Give Tocsin write access to the file and its"
              + " folder.",
          SQLiteErrorCode.SQLITE_BUSY.code,
          "Another program holds the database file. Stop that program.",
          SQLiteErrorCode.SQLITE_LOCKED.code,
          "Another program holds the database file. Stop that program.",
          SQLiteErrorCode.SQLITE_CANTOPEN.code,
          "The database file cannot be opened. Its folder has to exist, and Tocsin needs write"
              + " access to it.",
          SQLiteErrorCode.SQLITE_NOTADB.code,
          "The database file is something else than a database. Check the path in the database"
              + " URL.",
          SQLiteErrorCode.SQLITE_CORRUPT.code,
          "The database file is damaged. Put a backup in its place.",
          SQLiteErrorCode.SQLITE_IOERR.code,
          "The disk that holds the database reports an error. Check the disk.");

  private static final List<Sentence> OF_POSTGRES =
      List.of(
          new Sentence("08", NO_ANSWER),
          new Sentence("57P", NO_ANSWER),
          new Sentence("25P03", NO_ANSWER),
          new Sentence("28", "PostgreSQL refuses the user or the password. Check both."),
          new Sentence("3D", "PostgreSQL has no database of this name. Create it first."),
          new Sentence("42501", "The PostgreSQL user lacks rights. Make it the database's owner."),
          new Sentence(
              "53100", "The disk of the PostgreSQL server is full. Free some space on it."),
          new Sentence("53", "PostgreSQL is out of memory or connections. Allow it more of them."),
          new Sentence("58", "The disk of the PostgreSQL server reports an error. Check it."),
          new Sentence("25006", "PostgreSQL takes no changes now. Point the URL at the primary."));

  private Failures() {}

  /** What to tell the caller: a sentence if there is one, else the failure itself. */
  static RuntimeException explain(Exception failure) {
    var cause = sqlCause(failure);
    if (cause.isEmpty()) {
      return asUnchecked(failure);
    }
    if (stateOf(cause.get()).startsWith("40")) {
      return new Conflict("Two transactions were in each other's way.", cause.get());
    }
    return sentence(cause.get())
        .<RuntimeException>map(says -> new StorageUnavailable(says, cause.get()))
        .orElseGet(() -> asUnchecked(failure));
  }

  /** SQLite has found damage without failing at it. */
  static StorageUnavailable damaged(String found) {
    return new StorageUnavailable(
        String.valueOf(OF_SQLITE.get(SQLiteErrorCode.SQLITE_CORRUPT.code)),
        new IllegalStateException(found));
  }

  private static Optional<String> sentence(SQLException cause) {
    if (cause instanceof SQLiteException sqlite) {
      if (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_TRIGGER) {
        return Optional.of(Move.GONE);
      }
      int primaryCode = sqlite.getResultCode().code & 0xff;
      return Optional.ofNullable(OF_SQLITE.get(primaryCode));
    }
    if (cause instanceof SQLTransientConnectionException) {
      return Optional.of(cause.getCause() == null ? ALL_IN_USE : NO_ANSWER);
    }
    var state = stateOf(cause);
    return OF_POSTGRES.stream()
        .filter(sentence -> state.startsWith(sentence.state()))
        .map(Sentence::text)
        .findFirst();
  }

  private static Optional<SQLException> sqlCause(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static String stateOf(SQLException cause) {
    return cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  private static RuntimeException asUnchecked(Exception failure) {
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("The database refused what it was asked.", failure);
  }

  private record Sentence(String state, String text) {}
}
