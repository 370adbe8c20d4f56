package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.SystemTime;
import dev.tocsin.desk.BoardRebuild;
import dev.tocsin.incident.Incident;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Rebuilds the list of incidents from their journals, also while the server runs. */
@Command(
    name = "rebuild-board",
    description = "Fold every journal anew, and mend the list of incidents where it differs.")
final class RebuildBoardCommand implements Callable<Integer> {
  private final Streams streams;
  private final Surroundings surroundings;

  RebuildBoardCommand(Streams streams, Surroundings surroundings) {
    this.streams = streams;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    StoredData.quietLogs();
    StoredData.refuseAbsent(surroundings);
    try (Storage storage = Storage.openBeside(surroundings.database(SystemTime.source()))) {
      report(new BoardRebuild(storage).run());
      return 0;
    } catch (StorageUnavailable e) {
      throw Complaint.failure(String.valueOf(e.getMessage()));
    }
  }

  private void report(BoardRebuild.Result result) {
    result
        .mended()
        .forEach(
            line ->
                streams
                    .out()
                    .println(
                        Incident.name(line.incident())
                            + (line.before().isPresent() ? " was wrong" : " was missing")
                            + ": it is “%s”, %s"
                                .formatted(
                                    line.after().headline().title(),
                                    line.after().headline().status())));
    streams.out().printf("%d incidents, %d mended%n", result.incidents(), result.mended().size());
  }
}
