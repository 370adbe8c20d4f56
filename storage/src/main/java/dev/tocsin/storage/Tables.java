package dev.tocsin.storage;

import java.sql.SQLException;

/** What is done about a database's tables before it is worked with. */
enum Tables {
  /** They are brought to what this version needs. */
  UPDATED,
  /** They have to be so already: a server of another version may be at work on them. */
  EXPECTED,
  /** Nothing needs to be known of them. */
  AS_THEY_ARE;

  static final String OLD =
      "The database was last served by an older Tocsin, and is left as it is. Start the server"
          + " once with this version, or use the version that serves.";

  void prepare(StorageSettings settings) throws SQLException {
    switch (this) {
      case UPDATED -> Migrations.run(settings);
      case EXPECTED -> {
        if (Migrations.arePending(settings)) {
          throw new StorageUnavailable(OLD);
        }
      }
      case AS_THEY_ARE -> {}
    }
  }
}
