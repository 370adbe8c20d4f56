package dev.tocsin;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second server off a data folder. A SQLite database belongs to one server: another would
 * take its jobs for left behind, and page people twice. The lock ends with the process.
 */
final class OnlyServer implements AutoCloseable {
  private final FileChannel file;

  private OnlyServer(FileChannel file) {
    this.file = file;
  }

  static OnlyServer in(Path folder) {
    FileChannel file = open(folder.resolve("tocsin.lock"));
    try {
      if (file.tryLock() != null) {
        return new OnlyServer(file);
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process: that is as good as by another.
    } catch (IOException e) {
      throw new CannotStart("The data folder " + folder + " can't be locked: " + e.getMessage());
    }
    new OnlyServer(file).close();
    throw new CannotStart(
        "Another Tocsin is running on the data folder "
            + folder
            + ". Stop it, or set TOCSIN_DATA to another folder.");
  }

  private static FileChannel open(Path path) {
    try {
      return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new CannotStart(
          path + " can't be written. Set TOCSIN_DATA to a folder that can be written to.");
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
