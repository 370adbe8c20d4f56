package dev.tocsin.storage;

import static java.time.temporal.ChronoUnit.MICROS;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one durable place: everything that Tocsin knows is read and written in its transactions. */
public final class Storage implements AutoCloseable {
  /** Makes what is written larger than a page, so that it takes room on the disk. */
  private static final int NEEDS_ROOM = 200;

  private final Database database;
  private volatile boolean closed;

  private Storage(Database database) {
    this.database = database;
  }

  /**
   * Brings the database's tables up to date and opens it; SQLite or PostgreSQL, as the URL says.
   */
  public static Storage open(StorageSettings settings) {
    return open(settings, Tables.UPDATED);
  }

  /**
   * Opens it beside the server, which may be of another version: refuses tables that this version
   * would first have to change.
   */
  public static Storage openBeside(StorageSettings settings) {
    return open(settings, Tables.EXPECTED);
  }

  /** Opens it for a copy of all that is there, of whatever version it is. */
  public static Storage openAsItIs(StorageSettings settings) {
    return open(settings, Tables.AS_THEY_ARE);
  }

  private static Storage open(StorageSettings settings, Tables tables) {
    if (settings.isSqlite()) {
      return new Storage(SqliteDatabase.open(settings, tables));
    }
    if (settings.isPostgres()) {
      return new Storage(PostgresDatabase.open(settings, tables));
    }
    throw new StorageUnavailable(
        "The database URL has to begin with jdbc:sqlite: or jdbc:postgresql:.");
  }

  /**
   * The same for a server, which must not work on what was moved elsewhere, or is still on its way.
   */
  public static Storage openToServe(StorageSettings settings) {
    var storage = open(settings);
    var unfit = storage.read(Transaction::unfit);
    if (unfit.isPresent()) {
      storage.close();
      throw new StorageUnavailable(unfit.get());
    }
    return storage;
  }

  /** A copy of everything in a new file, made beside whoever writes; SQLite's only. */
  public void backUp(Path file) {
    open().backUp(file);
  }

  /**
   * Does the work in one transaction and returns when it is durable.
   *
   * <p>The work may be run more than once, because somebody else was faster or because a neighbour
   * in the same commit failed, so it touches nothing but its transaction. When it throws, nothing
   * of it stays.
   */
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    return open().write(work);
  }

  /** Reads as of one instant, beside whoever writes. */
  public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
    return open().read(work);
  }

  /** The clock by which transactions tell the time, in whole microseconds as they are stored. */
  public InstantSource clock() {
    var clock = database.clock();
    return () -> clock.instant().truncatedTo(MICROS);
  }

  /**
   * What keeps the database from its work at this moment, found by writing a little and reading
   * from every table: a database can answer questions while its disk is full.
   */
  public Optional<String> trouble() {
    return troubleWith(
        () -> {
          String room = (database.clock().instant() + " ").repeat(NEEDS_ROOM);
          database.write(
              tx -> {
                tx.keys().put("health", room);
                return room;
              });
          database.sample();
        });
  }

  /** What is damaged in the database's file; this reads all of it, and finds nothing elsewhere. */
  public Optional<String> damage() {
    return troubleWith(database::inspect);
  }

  private Optional<String> troubleWith(Runnable work) {
    if (closed) {
      return Optional.of("Tocsin is being stopped.");
    }
    try {
      work.run();
      return Optional.empty();
    } catch (StorageUnavailable e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Carries out what was begun and lets go of the database. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      database.close();
    }
  }

  private Database open() {
    if (closed) {
      throw new IllegalStateException("The storage is closed.");
    }
    return database;
  }
}
