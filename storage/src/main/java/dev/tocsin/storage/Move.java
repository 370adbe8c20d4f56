package dev.tocsin.storage;

import static dev.tocsin.storage.jooq.Tables.MOVE;

import dev.tocsin.storage.jooq.DefaultSchema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;

/**
 * Moves everything from a SQLite file, whose server may be running, to an empty PostgreSQL.
 *
 * <p>Most of it is copied beside the server. The rest is copied, and all of it compared, while the
 * server cannot write; after that nobody can write to the file any more. Whatever ends the move in
 * between, the same move goes on from there.
 */
public final class Move {
  static final String GONE =
      "Everything in this SQLite file was moved to PostgreSQL. Set TOCSIN_DATABASE_URL to that"
          + " database, and start Tocsin again.";

  static final String UNFINISHED =
      "A move into this database was not finished. Run tocsin migrate again, with the same --to.";

  /** How long the server may be in the middle of jobs before the move is put off. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /** A copy of this few rows is short enough for the server to wait for. */
  private static final int FEW = 200;

  private static final int MOST_ROUNDS = 10;

  /** What each database says of itself: it is not moved. */
  private static final List<Table<?>> OWN = List.of(MOVE);

  private final StorageSettings from;
  private final StorageSettings to;
  private final Consumer<String> say;

  /**
   * @param say is told how far it is
   */
  public Move(StorageSettings from, StorageSettings to, Consumer<String> say) {
    this.from = from;
    this.to = to;
    this.say = say;
  }

  /**
   * A table as it is on both sides.
   *
   * @param checksum of all its rows in any order
   */
  public record Sum(String table, long rows, String checksum) {}

  /**
   * What a move came to.
   *
   * @param stopped how long nobody could write
   */
  public record Moved(List<Sum> tables, Duration stopped) {}

  /** Carries it out, or goes on with it; throws {@link MoveRefused} when it may not be. */
  public Moved run() {
    if (!from.isSqlite() || !to.isPostgres()) {
      throw new MoveRefused("a move goes from jdbc:sqlite:… to jdbc:postgresql:…");
    }
    refuseOtherVersion();
    try (var source = source();
        var target = DriverManager.getConnection(to.url(), to.user(), to.password())) {
      makeTables();
      target.setAutoCommit(false);
      var here = Queries.on(source, SQLDialect.SQLITE);
      var there = Queries.on(target, SQLDialect.POSTGRES);
      begin(here, there);
      target.commit();
      return move(here, source, there, target);
    } catch (SQLException | RuntimeException e) {
      throw Failures.explain(e);
    }
  }

  private Connection source() throws SQLException {
    var connection = DriverManager.getConnection(from.url());
    try (var statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 20000");
    }
    return connection;
  }

  private void makeTables() throws SQLException {
    try {
      Migrations.run(to);
    } catch (FlywayException e) {
      if (String.valueOf(e.getMessage()).contains("non-empty schema")) {
        throw notEmpty();
      }
      throw e;
    }
  }

  private static MoveRefused notEmpty() {
    return new MoveRefused(
        "the PostgreSQL database is not empty, and nothing in it is overwritten: create a new one");
  }

  /** A server of another version would find its tables changed under its hands. */
  private void refuseOtherVersion() {
    if (Migrations.arePending(from)) {
      throw new MoveRefused(
          "the database was last served by an older Tocsin: start the server once with this"
              + " version, then move");
    }
  }

  private void begin(DSLContext here, DSLContext there) {
    var ours = here.selectFrom(MOVE).fetchOptional(MOVE.ID);
    var theirs = there.selectFrom(MOVE).fetchOptional();
    if (theirs.isPresent() && ours.filter(theirs.get().getId()::equals).isPresent()) {
      say.accept("an earlier move was interrupted: it goes on");
      return;
    }
    boolean empty =
        theirs.isEmpty() && tables().stream().noneMatch(table -> holdsAny(there, table));
    if (!empty) {
      throw notEmpty();
    }
    String id = ours.orElseGet(() -> UUID.randomUUID().toString());
    Instant now = from.clock().instant();
    if (ours.isEmpty()) {
      here.insertInto(MOVE).set(MOVE.ID, id).set(MOVE.BEGUN_AT, now).execute();
    }
    there.insertInto(MOVE).set(MOVE.ID, id).set(MOVE.BEGUN_AT, now).execute();
  }

  /** The counter of incidents stands at zero where there never was one. */
  private static boolean holdsAny(DSLContext db, Table<?> table) {
    return table.getPrimaryKey() != null && db.fetchExists(table);
  }

  private Moved move(DSLContext here, Connection source, DSLContext there, Connection target)
      throws SQLException {
    var copies = tables().stream().map(table -> new TableCopy<>(table, here, there)).toList();
    for (var copy : copies) {
      copy.look();
    }
    int changed = FEW + 1;
    for (int round = 1; changed > FEW && round <= MOST_ROUNDS; round++) {
      changed = bring(copies, target);
      say.accept("round %d: %,d rows copied beside the server".formatted(round, changed));
    }
    boolean sealed = here.fetchExists(MOVE, MOVE.FINISHED_AT.isNotNull());
    if (!sealed) {
      holdTheServer(here, source);
    }
    Instant begun = from.clock().instant();
    try {
      bring(copies, target);
      var sums = copies.stream().map(TableCopy::compare).toList();
      if (!sealed) {
        seal(here);
        source.commit();
      }
      finish(there);
      target.commit();
      return new Moved(sums, Duration.between(begun, from.clock().instant()));
    } finally {
      if (!source.getAutoCommit()) {
        source.rollback();
      }
    }
  }

  private static int bring(List<? extends TableCopy<?>> copies, Connection target)
      throws SQLException {
    int changed = 0;
    for (var copy : copies) {
      changed += copy.bring(target);
    }
    return changed;
  }

  /** Takes the right to write while no job is in anybody's hands: what is sent is on record. */
  private void holdTheServer(DSLContext here, Connection source) throws SQLException {
    Instant end = from.clock().instant().plus(LONGEST_WAIT);
    source.setAutoCommit(false);
    while (from.clock().instant().isBefore(end)) {
      here.execute("update move set begun_at = begun_at");
      if (new Outbox(here, from.clock().instant()).inHand() == 0) {
        return;
      }
      source.rollback();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_LOOKS.toMillis()));
    }
    throw new MoveRefused("the server is busy with pages; try again in a minute");
  }

  private void seal(DSLContext here) {
    here.update(MOVE).set(MOVE.FINISHED_AT, from.clock().instant()).execute();
    for (var table : tables()) {
      for (var what : List.of("insert", "update", "delete")) {
        String name = "moved_" + table.getName().toLowerCase(Locale.ROOT) + "_" + what;
        here.execute(
            "create trigger \"%s\" before %s on \"%s\" begin select raise(abort, 'moved'); end"
                .formatted(name, what, table.getName()));
      }
    }
  }

  private void finish(DSLContext there) {
    there.update(MOVE).set(MOVE.FINISHED_AT, from.clock().instant()).execute();
  }

  private static List<Table<?>> tables() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
        .filter(table -> !OWN.contains(table))
        .toList();
  }
}
