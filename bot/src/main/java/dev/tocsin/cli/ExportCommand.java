package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.SystemTime;
import dev.tocsin.config.Configuration;
import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.PublicText;
import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.storage.Board;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the postmortem of an incident as its database tells it, also while the server runs. */
@Command(
    name = "export",
    description = "Write the postmortem draft of an incident in the database.")
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "INC-42", description = "Which incident.")
  private String incident = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "md, html, json, pdf or confluence.")
  private @Nullable String format;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to; else standard output.")
  private @Nullable Path out;

  private final Streams streams;
  private final Surroundings surroundings;

  ExportCommand(Streams streams, Surroundings surroundings) {
    this.streams = streams;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    StoredData.quietLogs();
    DraftOutput output = DraftOutput.of(format, out, streams);
    long number = number();
    StoredData.refuseAbsent(surroundings);
    try (Storage storage = Storage.openBeside(surroundings.database(SystemTime.source()))) {
      Board.Row line =
          storage
              .read(tx -> tx.board().find(number))
              .orElseThrow(
                  () ->
                      Complaint.badUsage(
                          "there is no " + Incident.name(number) + " in the database"));
      Draft plain = postmortems(storage).draft(number);
      output.write(
          line.isPrivate()
              ? Phrased.withheld(plain, surroundings, streams)
              : Phrased.of(plain, surroundings, streams));
      return 0;
    } catch (StorageUnavailable e) {
      throw Complaint.failure(String.valueOf(e.getMessage()));
    }
  }

  private Postmortems postmortems(Storage storage) {
    return new Postmortems(
        storage, this::zone, PublicText.standard(), _ -> List.of(), surroundings.publicUrl());
  }

  private long number() {
    String digits = incident.replaceFirst("(?i)^INC-", "");
    if (!digits.matches("\\d{1,9}")) {
      throw Complaint.badUsage("'" + incident + "' is not an incident, such as INC-42");
    }
    return Long.parseLong(digits);
  }

  /** The company's zone, as far as the configuration can be read. */
  private ZoneId zone() {
    Optional<Loaded> loaded =
        surroundings.configuration().map(path -> new ConfigurationFile(path).read());
    return loaded.isPresent() && loaded.get() instanceof Loaded.Good(Configuration configuration)
        ? configuration.company().zone()
        : ZoneId.of("UTC");
  }
}
