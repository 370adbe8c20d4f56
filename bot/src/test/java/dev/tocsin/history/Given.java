package dev.tocsin.history;

import dev.tocsin.postmortem.Utterance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Histories to read, from files of the tests or made on the spot. */
final class Given {
  private Given() {}

  static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(Given.class.getResource("/histories/" + name)).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static History text(String... lines) throws IOException, NotAHistory {
    return bytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static History bytes(byte[] bytes) throws IOException, NotAHistory {
    return Histories.read(new ByteArrayInputStream(bytes), "input");
  }

  static Utterance only(History history) {
    return history.messages().getFirst();
  }

  /** Packs what is in a folder, under a name before it. */
  static Path zipped(Path folder, String before, Path zip) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(zip));
        var files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> pack(out, before + folder.relativize(file), file));
    }
    return zip;
  }

  private static void pack(ZipOutputStream out, String name, Path file) {
    try {
      out.putNextEntry(new ZipEntry(name));
      Files.copy(file, out);
      out.closeEntry();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
