package dev.tocsin.stories.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A database of its own on a real PostgreSQL, which outlives all that is killed. */
public final class Postgres implements Closeable {
  private final Closeable server;
  private final String admin;
  private final String name = "tocsin_crash_" + UUID.randomUUID().toString().replace('-', '_');

  private Postgres(String admin, Closeable server) throws SQLException {
    this.admin = admin;
    this.server = server;
    execute("create database " + name);
  }

  /** Of its own, or a database on the server that the environment names. */
  public static Postgres start() throws IOException, SQLException {
    String given = System.getenv("TOCSIN_TEST_PG_URL");
    if (given != null) {
      return new Postgres(given, () -> {});
    }
    EmbeddedPostgres embedded = EmbeddedPostgres.start();
    return new Postgres(embedded.getJdbcUrl("postgres", "postgres"), embedded);
  }

  public String url() {
    return admin.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
  }

  int port() {
    String port = admin.replaceFirst("^[^/]*//[^/:]*:?([0-9]*)/.*$", "$1");
    return port.isEmpty() ? 5432 : Integer.parseInt(port);
  }

  /** The same database by another port of this machine. */
  String urlBy(int other) {
    return url().replaceFirst("//[^/]+/", "//127.0.0.1:" + other + "/");
  }

  @Override
  public void close() throws IOException {
    try {
      execute("drop database " + name + " with (force)");
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      server.close();
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(admin);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
