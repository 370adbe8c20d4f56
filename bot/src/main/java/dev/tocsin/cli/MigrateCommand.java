package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.SystemTime;
import dev.tocsin.storage.Move;
import dev.tocsin.storage.MoveRefused;
import dev.tocsin.storage.StorageUnavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves a SQLite installation to PostgreSQL, also while the server runs. */
@Command(
    name = "migrate",
    description = "Move everything from SQLite to an empty PostgreSQL, also beside the server.")
final class MigrateCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      required = true,
      paramLabel = "URL",
      description =
          "jdbc:postgresql://host/database; user and password come from TOCSIN_DATABASE_USER and"
              + " TOCSIN_DATABASE_PASSWORD.")
  private String to = "";

  private final Streams streams;
  private final Surroundings surroundings;

  MigrateCommand(Streams streams, Surroundings surroundings) {
    this.streams = streams;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    StoredData.quietLogs();
    StoredData.refuseAbsent(surroundings);
    if (!to.startsWith("jdbc:postgresql:")) {
      throw Complaint.badUsage("--to is a URL that begins with jdbc:postgresql:");
    }
    try {
      report(
          new Move(
                  surroundings.database(SystemTime.source()),
                  surroundings.database(to, SystemTime.source()),
                  this::say)
              .run());
      return 0;
    } catch (MoveRefused | StorageUnavailable e) {
      throw Complaint.failure(String.valueOf(e.getMessage()));
    }
  }

  private void say(String sentence) {
    streams.out().println(sentence);
    streams.out().flush();
  }

  private void report(Move.Moved moved) {
    moved
        .tables()
        .forEach(
            sum -> say("%-20s %,12d rows  %s".formatted(sum.table(), sum.rows(), sum.checksum())));
    say("Counts and checksums are the same on both sides.");
    say("Nobody could write for %,d ms.".formatted(moved.stopped().toMillis()));
    say(
        """

        Everything is in PostgreSQL, and the SQLite file takes nothing more. Now:
          1. stop the server, which from now on only refuses;
          2. set TOCSIN_DATABASE_URL to the URL that you gave here, with TOCSIN_DATABASE_USER
             and TOCSIN_DATABASE_PASSWORD if it holds neither;
          3. start it again, on as many machines as you like.
        What is due meanwhile goes out as soon as it runs.
        Copies of files stay where they are, in %s: keep TOCSIN_DATA, and give
        several machines a disk in common for that folder.\
        """
            .formatted(surroundings.attachments()));
  }
}
