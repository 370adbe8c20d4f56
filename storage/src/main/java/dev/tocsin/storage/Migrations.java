package dev.tocsin.storage;

import org.flywaydb.core.Flyway;

/** Brings a database's tables to what this version needs. */
final class Migrations {

  private Migrations() {}

  static void run(StorageSettings settings) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(settings.url(), settings.user(), settings.password())
        .locations("classpath:db/migration/common")
        .load()
        .migrate();
  }
}
