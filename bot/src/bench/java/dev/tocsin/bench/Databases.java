package dev.tocsin.bench;

import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Does a bench on a SQLite file and on a real PostgreSQL, both fresh. */
final class Databases {
  private Databases() {}

  /** A bench on one of them. */
  interface Bench {
    void run(Storage storage) throws Exception;
  }

  static void each(InstantSource clock, Bench bench) throws Exception {
    sqlite(clock, bench);
    postgres(clock, bench);
  }

  static void sqlite(InstantSource clock, Bench bench) throws Exception {
    Path folder = Files.createTempDirectory("tocsin-bench");
    try {
      run("SQLite", "jdbc:sqlite:" + folder.resolve("tocsin.db"), clock, bench);
    } finally {
      delete(folder);
    }
  }

  static void postgres(InstantSource clock, Bench bench) throws Exception {
    try (EmbeddedPostgres server = durable().start()) {
      run("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), clock, bench);
    }
  }

  /** A bench on several instances of one database. */
  interface SharedBench {
    void run(List<Storage> instances) throws Exception;
  }

  /** Two instances, each with connections of its own. */
  static void twoOnPostgres(InstantSource clock, SharedBench bench) throws Exception {
    try (EmbeddedPostgres server = durable().start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      run(
          "PostgreSQL",
          url,
          clock,
          one -> run(", two instances", url, clock, other -> bench.run(List.of(one, other))));
    }
  }

  /** The test server forgets what was committed when the power fails; a real one waits. */
  private static EmbeddedPostgres.Builder durable() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
  }

  private static void run(String name, String url, InstantSource clock, Bench bench)
      throws Exception {
    System.out.println(name);
    var settings = new StorageSettings(url, null, null, clock).byOwnClock();
    try (Storage storage = Storage.open(settings)) {
      bench.run(storage);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
