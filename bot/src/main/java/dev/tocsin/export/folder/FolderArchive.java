package dev.tocsin.export.folder;

import dev.tocsin.export.Archive;
import dev.tocsin.export.ArchiveFailure;
import dev.tocsin.export.Exporter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Writes each postmortem in every format; a file is there whole or not at all. */
final class FolderArchive implements Archive {
  private final Path folder;
  private final List<Exporter> exporters;

  FolderArchive(Path folder, List<Exporter> exporters) {
    this.folder = folder;
    this.exporters = List.copyOf(exporters);
  }

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public Optional<String> file(Filed postmortem) {
    try {
      Files.createDirectories(folder);
      for (Exporter exporter : exporters) {
        write(postmortem, exporter);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw ArchiveFailure.forNow(
          "the folder for postmortems can't be written (" + e.getClass().getSimpleName() + ")");
    }
  }

  private void write(Filed postmortem, Exporter exporter) throws IOException {
    String name = postmortem.fileName() + "." + exporter.format();
    Path half = folder.resolve("." + name + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
      exporter.write(postmortem.draft(), out);
    }
    Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
