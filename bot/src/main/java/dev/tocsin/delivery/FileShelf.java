package dev.tocsin.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Where copies of the files are kept that came with messages, since links expire. */
public final class FileShelf {
  private static final int LONGEST_NAME = 80;

  private final Path folder;
  private final LongSupplier most;

  /**
   * @param most the size in bytes up to which a file is copied
   */
  public FileShelf(Path folder, LongSupplier most) {
    this.folder = folder;
    this.most = most;
  }

  boolean takes(long bytes) {
    return bytes <= most.getAsLong();
  }

  /**
   * Copies a file and returns the name of the copy, the same for the same file; empty if it turns
   * out to be too large.
   */
  Optional<String> keep(String incident, String id, String name, InputStream content) {
    String stored = incident + "/" + beginning(id) + safe(name);
    try {
      Path target = folder.resolve(stored);
      Path room = Files.createDirectories(target.getParent());
      Path fresh = room.resolve(beginning(id) + UUID.randomUUID() + ".new");
      try {
        if (!copy(content, fresh)) {
          return Optional.empty();
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(stored);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Destroys a copy, if it is there. */
  void drop(String stored) {
    try {
      Files.deleteIfExists(folder.resolve(stored));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Destroys what a copying that was broken off may have left of a file. */
  void forget(String incident, String id) {
    Path copies = folder.resolve(incident);
    if (!Files.isDirectory(copies)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(copies, beginning(id) + "*")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String beginning(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(UTF_8)) + "-";
  }

  private boolean copy(InputStream content, Path to) throws IOException {
    byte[] some = new byte[64 * 1024];
    long copied = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int read = content.read(some); read >= 0; read = content.read(some)) {
        copied += read;
        if (!takes(copied)) {
          return false;
        }
        out.write(some, 0, read);
      }
    }
    return true;
  }

  /** Nothing that a file system or a shell could take for more than a name. */
  private static String safe(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^[._-]+", "");
    return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
  }
}
