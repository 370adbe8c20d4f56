package dev.tocsin.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database's tables to what this version needs. */
final class Migrations {

  private Migrations() {}

  static void run(DataSource database) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration/common")
        .load()
        .migrate();
  }
}
