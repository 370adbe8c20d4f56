package dev.tocsin.runbooks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A team's folder of runbooks, with its sub-folders. */
final class Folder {

  private static final int LARGEST_FILE = 256 * 1024;
  private static final String ENDING = ".md";

  private final Path root;
  private final SortedMap<Path, Parsed> files = new TreeMap<>();

  private Folder(Path root) {
    this.root = root;
  }

  /** What each file holds, by path; a folder that can't be read is itself the bad file. */
  static Map<Path, Parsed> read(Path root) {
    Folder folder = new Folder(root);
    folder.walk();
    return folder.files;
  }

  static String nameOf(Path file) {
    String last = String.valueOf(file.getFileName());
    return last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
  }

  private void walk() {
    if (!Files.isDirectory(root)) {
      fail(root, "this folder doesn't exist; create it or correct its path");
      return;
    }
    try {
      Files.walkFileTree(root, new Visitor());
    } catch (IOException e) {
      fail(root, "this folder can't be read; check its permissions");
    }
  }

  private void fail(Path file, String message) {
    files.put(file, new Source(file.toString(), "").failedAt(0, message));
  }

  private void read(Path file, long size) {
    if (size > LARGEST_FILE) {
      fail(file, "this file has %d KiB; a runbook has at most 256".formatted(size / 1024));
      return;
    }
    try {
      files.put(file, parse(file, Files.readAllBytes(file)));
    } catch (IOException e) {
      fail(file, "this file can't be read; check its permissions");
    }
  }

  private static Parsed parse(Path file, byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    boolean broken =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true).isError();
    Source source = new Source(file.toString(), text.flip().toString());
    return broken
        ? source.failedAt(source.text().length(), "this is not UTF-8 text; save the file as UTF-8")
        : RunbookParser.parse(nameOf(file), source);
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && isHidden(folder);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      // follows links: a mounted Kubernetes ConfigMap consists of them
      if (isRunbook(file) && Files.isRegularFile(file)) {
        read(file, Files.size(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      fail(file, "this can't be read; check its permissions");
      return FileVisitResult.CONTINUE;
    }

    private static boolean isRunbook(Path file) {
      String name = String.valueOf(file.getFileName());
      return name.endsWith(ENDING) && !isHidden(file) && !name.equalsIgnoreCase("README.md");
    }

    private static boolean isHidden(Path path) {
      return String.valueOf(path.getFileName()).startsWith(".");
    }
  }
}
