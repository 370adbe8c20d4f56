package dev.tocsin.cli;

import dev.tocsin.export.Exporter;
import dev.tocsin.export.TextExporter;
import dev.tocsin.postmortem.Draft;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a draft goes and in which form; a file is written whole or not at all. */
record DraftOutput(Exporter exporter, @Nullable Path file, Streams streams) {
  /** Refuses a format that isn't one before any work is done. */
  static DraftOutput of(@Nullable String format, @Nullable Path file, Streams streams) {
    Exporter exporter = DraftFormat.choose(format, file).exporter();
    if (file == null && !(exporter instanceof TextExporter)) {
      throw Complaint.badUsage(
          "a %s is no text for the terminal; name a file with --out"
              .formatted(exporter.format().toUpperCase(Locale.ROOT)));
    }
    if (format == null && file != null && DraftFormat.isForeign(file)) {
      streams.err().println("tocsin: writing %s as Markdown; see --format".formatted(file));
    }
    return new DraftOutput(exporter, file, streams);
  }

  /** Writing a draft over its own history would lose what it cites. */
  void mustNotBe(Path history) throws IOException {
    if (file != null && Files.exists(file) && Files.isSameFile(file, history)) {
      throw Complaint.badUsage("--out is the history itself; choose another file");
    }
  }

  void write(Draft draft) throws IOException {
    if (file == null && exporter instanceof TextExporter text) {
      text.write(draft, streams.out());
      if (streams.out().checkError()) {
        throw Complaint.failure("standard output did not take the whole draft");
      }
      return;
    }
    try {
      write(draft, Objects.requireNonNull(file));
    } catch (IOException unwritable) {
      throw Complaint.failure("can't write " + file + ": " + reason(unwritable));
    }
  }

  /** Why a file could not be read or written; the exceptions of Java only name the file. */
  static String reason(IOException trouble) {
    return switch (trouble) {
      case NoSuchFileException missing -> "its folder doesn't exist";
      case AccessDeniedException denied -> "permission denied";
      default -> Objects.requireNonNullElse(trouble.getMessage(), trouble.toString());
    };
  }

  private void write(Draft draft, Path to) throws IOException {
    if (Files.exists(to) && !Files.isRegularFile(to)) {
      directly(draft, to);
      return;
    }
    Path folder = Objects.requireNonNull(to.toAbsolutePath().getParent());
    Path half = folder.resolve("." + to.getFileName() + ".part");
    try {
      directly(draft, half);
      Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private void directly(Draft draft, Path to) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      exporter.write(draft, out);
    }
  }
}
