package dev.tocsin.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, started once for all tests, with an empty database for each. */
final class PostgresServer {
  private static final String PREFIX = "tocsin_test_" + ProcessHandle.current().pid() + "_";
  private static final String TEMPLATE = PREFIX + "template";
  private static final String EMPTY =
      """
      do $$
      declare one record;
      begin
        for one in
          select tablename from pg_tables
          where schemaname = 'public' and tablename not in ('incident_number', 'flyway_schema_history')
        loop
          execute 'delete from ' || quote_ident(one.tablename);
        end loop;
        update incident_number set last = 0;
      end $$
      """;
  private static final PostgresServer SHARED = start();

  private final String adminUrl;
  private @Nullable String reused;
  private String kept = "";
  private final AtomicInteger last = new AtomicInteger();
  private final Queue<String> databases = new ConcurrentLinkedQueue<>();

  private PostgresServer(String adminUrl) {
    this.adminUrl = adminUrl;
  }

  static PostgresServer shared() {
    return SHARED;
  }

  private static PostgresServer start() {
    var given = System.getenv("TOCSIN_TEST_PG_URL");
    if (given == null) {
      return new PostgresServer(startEmbedded()).withTemplate();
    }
    var server = new PostgresServer(given).withTemplate();
    Runtime.getRuntime().addShutdownHook(new Thread(server::dropKept));
    return server;
  }

  private static String startEmbedded() {
    try {
      return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
    } catch (IOException | IllegalStateException e) {
      throw new IllegalStateException(
          "These tests need a real PostgreSQL and none could be started. Run them as an ordinary"
              + " user, or allow user namespaces, or name a server in TOCSIN_TEST_PG_URL, as in"
              + " jdbc:postgresql://localhost/postgres?user=postgres, whose user may create"
              + " databases.",
          e);
    }
  }

  private PostgresServer withTemplate() {
    execute("create database " + TEMPLATE);
    var settings = new StorageSettings(url(TEMPLATE), null, null, InstantSource.system());
    Storage.open(settings).close();
    return this;
  }

  /** Has all tables already, which saves a second a test. */
  String emptyDatabase() {
    return create(TEMPLATE);
  }

  /** The same one each time, with nothing left in it, which saves making it. */
  String emptiedDatabase() {
    if (reused == null) {
      reused = create(TEMPLATE);
      kept = PREFIX + last.get();
      databases.remove(kept);
    } else {
      executeIn(reused, EMPTY);
    }
    return reused;
  }

  /** Has not even tables. */
  String bareDatabase() {
    return create("template1");
  }

  private String create(String template) {
    var name = PREFIX + last.incrementAndGet();
    execute("create database " + name + " template " + template);
    databases.add(name);
    return url(name);
  }

  String url(String database) {
    return adminUrl.replaceFirst("(//[^/]+/)[^?]*", "$1" + database);
  }

  void endConnections() {
    execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname like '%s%%'"
            .formatted(PREFIX));
  }

  void dropDatabases() {
    for (var name = databases.poll(); name != null; name = databases.poll()) {
      drop(name);
    }
  }

  private void dropKept() {
    drop(TEMPLATE);
    if (reused != null) {
      drop(kept);
    }
  }

  private void drop(String database) {
    execute("drop database " + database + " with (force)");
  }

  void execute(String sql) {
    executeIn(adminUrl, sql);
  }

  void executeIn(String url, String sql) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
