package dev.tocsin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file that still answers simple questions, and yet can't be worked with. */
class FindingTroubleTest {
  private static final int PAGE = 4096;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("tocsin.db");
  }

  private Storage open(String parameters) {
    return Storage.open(
        new StorageSettings("jdbc:sqlite:" + file() + parameters, null, null, new MovableClock()));
  }

  @Test
  void a_full_disk_is_found_before_anybody_needs_the_room() throws SQLException {
    open("").close();
    long pages;
    try (var direct = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = direct.createStatement();
        var answer = statement.executeQuery("pragma page_count")) {
      pages = answer.getLong(1);
    }
    try (var full = open("?max_page_count=" + pages)) {
      assertThat(full.trouble())
          .contains("The disk that holds the database is full. Free some space on it.");
    }
    try (var freed = open("")) {
      assertThat(freed.trouble()).isEmpty();
      assertThat(freed.trouble()).isEmpty();
    }
  }

  @Test
  void a_file_that_was_overwritten_is_found() throws IOException {
    try (var storage = open("")) {
      assertThat(storage.trouble()).isEmpty();
      for (String name : List.of("tocsin.db", "tocsin.db-wal")) {
        Files.write(folder.resolve(name), new byte[2 * PAGE]);
      }
      assertThat(storage.trouble()).isPresent();
    }
  }

  @Test
  void a_spoiled_page_that_nobody_reads_is_found_by_looking_at_all() throws IOException {
    try (var storage = open("")) {
      for (int n = 0; n < 200; n++) {
        var message = Chat.said("m" + n, storage.clock().instant(), "x".repeat(1_000));
        storage.write(tx -> tx.messages().capture(message));
      }
      assertThat(storage.damage()).isEmpty();
    }
    try (var spoiled = new RandomAccessFile(file().toFile(), "rw")) {
      spoiled.seek(spoiled.length() / PAGE / 2 * PAGE);
      spoiled.write(new byte[PAGE]);
    }
    try (var storage = open("")) {
      assertThat(storage.damage())
          .contains("The database file is damaged. Put a backup in its place.");
    }
  }
}
