package dev.tocsin.storage;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Opens jOOQ's door to a connection, without its banner and without a log of what is asked. */
final class Queries {
  private static final Settings QUIET = new Settings().withExecuteLogging(false);

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private Queries() {}

  static DSLContext on(Connection connection, SQLDialect dialect) {
    return DSL.using(connection, dialect, QUIET);
  }
}
