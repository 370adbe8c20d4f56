package dev.tocsin.stories.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The file that a commit is written to, as seen from outside of the process that writes it. */
final class WriteAheadLog {
  private static final int HEADER = 32;
  private static final int FRAME_HEADER = 24;
  private static final int PAGE_SIZE_AT = 8;
  private static final int SALTS_AT = 16;

  private final Path file;

  WriteAheadLog(Path database) {
    this.file = database.resolveSibling(database.getFileName() + "-wal");
  }

  /** Returns as soon as it grows, without a pause that would miss it; false if it does not. */
  boolean awaitWrite(Duration most) {
    File watched = file.toFile();
    long before = watched.length();
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < most.toNanos()) {
      if (watched.length() > before) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  /** Whether its writer got no further than into the middle of a commit. */
  boolean endsInsideCommit() {
    try {
      return Files.exists(file) && endsInsideCommit(ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean endsInsideCommit(ByteBuffer log) {
    if (log.capacity() < HEADER) {
      return log.capacity() > 0;
    }
    int frame = FRAME_HEADER + log.getInt(PAGE_SIZE_AT);
    long salts = log.getLong(SALTS_AT);
    boolean committed = true;
    int at = HEADER;
    while (at + frame <= log.capacity() && log.getLong(at + 8) == salts) {
      committed = log.getInt(at + 4) != 0;
      at += frame;
    }
    boolean cutFrame = at < log.capacity() && at + frame > log.capacity();
    return cutFrame || !committed;
  }
}
