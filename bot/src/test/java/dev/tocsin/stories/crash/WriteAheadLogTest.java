package dev.tocsin.stories.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteAheadLogTest {
  private static final int FRAME = 24 + 4096;

  @TempDir Path folder;

  /** What a process leaves that is killed after its last commit, which changed many pages. */
  private WriteAheadLog committed() throws SQLException, IOException {
    Path live = folder.resolve("live.db");
    Path left = folder.resolve("left.db-wal");
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + live);
        var statement = writer.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      statement.execute("create table page (text text)");
      statement.execute("insert into page values (hex(randomblob(20000)))");
      Files.copy(folder.resolve("live.db-wal"), left);
    }
    return new WriteAheadLog(folder.resolve("left.db"));
  }

  private void cut(int bytes) throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("left.db-wal").toFile(), "rw")) {
      file.setLength(file.length() - bytes);
    }
  }

  @Test
  void a_commit_that_was_written_in_full_is_whole() throws Exception {
    assertThat(committed().endsInsideCommit()).isFalse();
  }

  @Test
  void a_commit_without_its_last_page_is_half_written() throws Exception {
    WriteAheadLog log = committed();
    cut(FRAME);
    assertThat(log.endsInsideCommit()).isTrue();
  }

  @Test
  void a_commit_that_ends_within_a_page_is_half_written() throws Exception {
    WriteAheadLog log = committed();
    cut(100);
    assertThat(log.endsInsideCommit()).isTrue();
  }

  @Test
  void a_log_that_nobody_writes_to_does_not_grow() throws Exception {
    assertThat(committed().awaitWrite(Duration.ofMillis(1))).isFalse();
  }
}
