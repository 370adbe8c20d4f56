package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Status;
import dev.tocsin.storage.Board;
import dev.tocsin.storage.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The incidents of which those outside may be told, each read once. */
final class PublicFiles {
  private final Transaction tx;
  private final Map<Long, Optional<PublicTrouble.File>> read = new HashMap<>();

  PublicFiles(Transaction tx) {
    this.tx = tx;
  }

  /** Empty for what is private, a drill, or ended before then and goes on as no other. */
  Optional<PublicTrouble.File> find(long incident, Instant since) {
    return tx.board()
        .find(incident)
        .filter(row -> mayMatter(row, since))
        .flatMap(row -> file(row.incident()));
  }

  private static boolean mayMatter(Board.Row row, Instant since) {
    Instant ended = row.span().endedAt();
    return ended == null
        || ended.isAfter(since)
        || row.headline().status().equals(Status.MERGED.word());
  }

  /** The incident as which it goes on, if that may be told of. */
  PublicTrouble.File lastOf(PublicTrouble.File file) {
    return file.incident()
        .lifecycle()
        .mergedInto()
        .flatMap(this::file)
        .map(this::lastOf)
        .orElse(file);
  }

  private Optional<PublicTrouble.File> file(long incident) {
    return read.computeIfAbsent(incident, this::look);
  }

  private Optional<PublicTrouble.File> look(long incident) {
    return tx.board()
        .find(incident)
        .filter(row -> !row.isPrivate() && !row.isDrill())
        .map(_ -> Ledger.history(tx, incident))
        .map(history -> new PublicTrouble.File(Incident.of(incident, history), history));
  }
}
