package dev.tocsin.storage;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Brings a database's tables to what this version needs. */
final class Migrations {
  private static final String TRY_MAKING_ONE =
      """
      do $$
      begin
        if to_regclass('flyway_schema_history') is null then
          create table tocsin_first_try ();
        end if;
      end $$
      """;

  private Migrations() {}

  static void run(StorageSettings settings) throws SQLException {
    if (settings.isPostgres()) {
      tryMakingTables(settings);
    }
    flyway(settings).migrate();
  }

  /** Whether the database was last served by an older version, or never. */
  static boolean arePending(StorageSettings settings) {
    return flyway(settings).info().pending().length > 0;
  }

  private static Flyway flyway(StorageSettings settings) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(settings.url(), settings.user(), settings.password())
        .locations("classpath:db/migration/common")
        .load();
  }

  /** Who may not make tables is told now; Flyway would try ten times, a second apart. */
  private static void tryMakingTables(StorageSettings settings) throws SQLException {
    try (var connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(TRY_MAKING_ONE);
      connection.rollback();
    }
  }
}
