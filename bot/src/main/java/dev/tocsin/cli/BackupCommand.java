package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.SystemTime;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a copy of the SQLite database, also while the server runs. */
@Command(name = "backup", description = "Write a copy of the database, also beside the server.")
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Where to; nothing is overwritten.")
  private @Nullable Path file;

  private final Streams streams;
  private final Surroundings surroundings;

  BackupCommand(Streams streams, Surroundings surroundings) {
    this.streams = streams;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    StoredData.quietLogs();
    StoredData.refuseAbsent(surroundings);
    Path to = Objects.requireNonNull(file).toAbsolutePath();
    if (Files.exists(to)) {
      throw Complaint.badUsage(to + " exists, and nothing is overwritten");
    }
    Path folder = to.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Complaint.badUsage("there is no folder for " + to);
    }
    try (Storage storage = Storage.openAsItIs(surroundings.database(SystemTime.source()))) {
      storage.backUp(to);
    } catch (StorageUnavailable e) {
      throw Complaint.failure(String.valueOf(e.getMessage()));
    }
    streams.out().printf("%s holds the database: %,d bytes%n", to, Files.size(to));
    streams.out().println("Not in it: copies of files, which are in " + surroundings.attachments());
    return 0;
  }
}
