package dev.tocsin.storage;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and whose clock counts.
 *
 * @param url a JDBC URL that begins with {@code jdbc:sqlite:} or {@code jdbc:postgresql:}
 * @param clock what time it is, unless {@code databaseTime} holds on PostgreSQL
 * @param databaseTime whether PostgreSQL's clock counts, so that several instances agree
 */
public record StorageSettings(
    String url,
    @Nullable String user,
    @Nullable String password,
    InstantSource clock,
    boolean databaseTime) {
  private static final String SQLITE = "jdbc:sqlite:";

  public StorageSettings(
      String url, @Nullable String user, @Nullable String password, InstantSource clock) {
    this(url, user, password, clock, true);
  }

  /** The same database by the clock that was handed in, for clocks that can be moved. */
  public StorageSettings byOwnClock() {
    return new StorageSettings(url, user, password, clock, false);
  }

  boolean isSqlite() {
    return url.startsWith(SQLITE);
  }

  /** SQLite's file. */
  Path file() {
    String name = url.substring(SQLITE.length()).replaceFirst("^file:", "");
    return Path.of(name.replaceFirst("\\?.*$", ""));
  }

  boolean isPostgres() {
    return url.startsWith("jdbc:postgresql:");
  }

  /** Names the kind of database only: URLs carry passwords, and settings end up in logs. */
  @Override
  public String toString() {
    return isSqlite() ? "SQLite" : "PostgreSQL";
  }
}
