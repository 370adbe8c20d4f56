package dev.tocsin.runbooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a folder looks like from outside: names, sizes and times, but no content. */
final class Stamp {
  private Stamp() {}

  static String of(@Nullable Path folder) {
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().map(Stamp::ofFile).collect(Collectors.joining("\n", ".\n", ""));
    } catch (IOException | UncheckedIOException e) {
      return "unreadable";
    }
  }

  private static String ofFile(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return file + " unreadable";
    }
  }
}
