package dev.tocsin.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** One file: one thread writes, and a few connections read beside it. */
final class SqliteDatabase implements Database {
  private static final int READERS = 4;

  private final GroupCommit writer;
  private final HikariDataSource readers;
  private final InstantSource clock;

  private SqliteDatabase(GroupCommit writer, HikariDataSource readers, InstantSource clock) {
    this.writer = writer;
    this.readers = readers;
    this.clock = clock;
  }

  static SqliteDatabase open(StorageSettings settings, Tables tables) {
    if (settings.url().contains(":memory:")) {
      throw new StorageUnavailable(
          "A SQLite database in memory keeps nothing. Name a file in the database URL.");
    }
    var reading = config();
    reading.setReadOnly(true);
    keepToOurselves(settings);
    try {
      // What is no database is told now; Flyway would try ten times, a second apart.
      source(settings, config()).getConnection().close();
      tables.prepare(settings);
      var writing = source(settings, config()).getConnection();
      var readers = pool(source(settings, reading));
      return new SqliteDatabase(
          new GroupCommit(writing, settings.clock()), readers, settings.clock());
    } catch (SQLException | RuntimeException e) {
      throw Failures.explain(e);
    }
  }

  /** Where that can't be done, SQLite says what is wrong, or others are let in on purpose. */
  private static void keepToOurselves(StorageSettings settings) {
    try {
      OwnFile.makeWithCompanions(settings.file());
    } catch (IOException notOurs) {
      // It is tried to work with it all the same.
    }
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    // A redacted secret is to be gone from the file, too.
    config.setPragma(Pragma.SECURE_DELETE, "true");
    return config;
  }

  private static SQLiteDataSource source(StorageSettings settings, SQLiteConfig config) {
    var source = new SQLiteDataSource(config);
    source.setUrl(settings.url());
    return source;
  }

  private static HikariDataSource pool(SQLiteDataSource source) {
    var config = new HikariConfig();
    config.setPoolName("tocsin-readers");
    config.setDataSource(source);
    config.setReadOnly(true);
    config.setMaximumPoolSize(READERS);
    return new HikariDataSource(config);
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
    return writer.write(work);
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
    return read(work, readers);
  }

  /** What was read before would be taken from memory; a connection of its own reads the file. */
  private <T> T readFromFile(Function<Transaction, T> work) {
    return read(work, readers.getDataSource());
  }

  private <T extends @Nullable Object> T read(Function<Transaction, T> work, DataSource source) {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      var db = Queries.on(connection, SQLDialect.SQLITE);
      return work.apply(new Transaction(db, clock.instant()));
    } catch (SQLException | RuntimeException e) {
      throw Failures.explain(e);
    }
  }

  @Override
  public void sample() {
    readFromFile(Transaction::sample);
  }

  @Override
  public void inspect() {
    String found = readFromFile(Transaction::quickCheck);
    if (!found.equals("ok")) {
      throw Failures.damaged(found);
    }
  }

  /** What is written meanwhile is not in it; the copy is whole, or there is none. */
  @Override
  public void backUp(Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (var connection = readers.getDataSource().getConnection();
        var copy = connection.prepareStatement("vacuum into ?")) {
      Files.deleteIfExists(unfinished);
      OwnFile.make(unfinished);
      copy.setString(1, unfinished.toString());
      copy.execute();
      Files.move(unfinished, file);
    } catch (SQLException e) {
      throw Failures.explain(e);
    } catch (IOException e) {
      throw new StorageUnavailable("The copy can't be put at " + file + ".", e);
    }
  }

  @Override
  public InstantSource clock() {
    return clock;
  }

  /**
   * The writer goes last, since SQLite tidies up when a connection that may write is closed last.
   */
  @Override
  public void close() {
    readers.close();
    writer.close();
  }
}
