package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import dev.tocsin.storage.Board;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Folds every journal anew, and puts right each line of the board that says something else. */
public final class BoardRebuild {
  private final Storage storage;

  public BoardRebuild(Storage storage) {
    this.storage = storage;
  }

  /** A line that was wrong, or missing. */
  public record Mended(long incident, Optional<Board.Row> before, Board.Row after) {}

  /**
   * What came of it.
   *
   * @param incidents how many there are
   */
  public record Result(int incidents, List<Mended> mended) {}

  /** One incident at a time, so that a running server goes on. */
  public Result run() {
    List<Long> incidents = storage.read(tx -> tx.journal().incidents());
    List<Mended> mended = new ArrayList<>();
    for (long incident : incidents) {
      storage.write(tx -> mend(tx, incident)).ifPresent(mended::add);
    }
    return new Result(incidents.size(), List.copyOf(mended));
  }

  private static Optional<Mended> mend(Transaction tx, long incident) {
    Optional<Board.Row> before = tx.board().lock(incident);
    List<Recorded> history = Ledger.history(tx, incident);
    Board.Row after = BoardRows.of(Incident.of(incident, history), history.getLast().at());
    if (before.filter(after::equals).isPresent()) {
      return Optional.empty();
    }
    tx.board().put(after);
    return Optional.of(new Mended(incident, before, after));
  }
}
