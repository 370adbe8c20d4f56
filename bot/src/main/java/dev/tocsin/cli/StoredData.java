package dev.tocsin.cli;

import dev.tocsin.Surroundings;

/** What commands have in common that work on a server's data. */
final class StoredData {
  private StoredData() {}

  /** Set before the first logger is made; the server has a logging of its own. */
  static void quietLogs() {
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
  }

  /** Opening a file that isn't there would make an empty database. */
  static void refuseAbsent(Surroundings surroundings) {
    if (!surroundings.hasDatabase()) {
      throw Complaint.badUsage(
          "there is no database there; set TOCSIN_DATA to the server's data folder");
    }
  }
}
