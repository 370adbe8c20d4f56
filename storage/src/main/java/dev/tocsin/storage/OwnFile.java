package dev.tocsin.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keeps the database to whom it belongs: the key that signs links is in it. */
final class OwnFile {
  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");

  private OwnFile() {}

  /** Makes an empty file that nobody else may read, unless one is there. */
  static void make(Path file) throws IOException {
    try {
      if (isPosix(file)) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWN));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException there) {
      close(file);
    }
  }

  /** The database's file, with what SQLite keeps beside it. */
  static void makeWithCompanions(Path database) throws IOException {
    make(database);
    for (String end : List.of("-wal", "-shm")) {
      close(database.resolveSibling(database.getFileName() + end));
    }
  }

  /** Takes from others what they may do with a file; a folder would be shut to its owner, too. */
  private static void close(Path file) throws IOException {
    if (!isPosix(file) || !Files.isRegularFile(file)) {
      return;
    }
    Set<PosixFilePermission> now = Files.getPosixFilePermissions(file);
    Set<PosixFilePermission> own = EnumSet.copyOf(OWN);
    own.retainAll(now);
    if (!own.equals(now)) {
      Files.setPosixFilePermissions(file, own);
    }
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
