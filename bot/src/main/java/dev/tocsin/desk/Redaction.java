package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Entry;
import dev.tocsin.storage.Transaction;
import dev.tocsin.timeline.EventJson;

/** Takes the words out of an entry for good, and leaves its shape and who did so. */
final class Redaction {
  void blank(Transaction tx, long incident, int seq, Who by) {
    Entry entry = tx.journal().after(incident, seq - 1).getFirst();
    EventJson.Stored stored = new EventJson.Stored(entry.type(), entry.version(), entry.body());
    if (EventJson.read(stored) instanceof RecordEvent.MessageHighlighted highlighted) {
      tx.messages().redact(highlighted.message(), by.id());
    }
    tx.journal().redact(incident, seq, EventJson.redacted(stored).body(), by.id());
    blankCopies(tx, incident);
  }

  /** The board repeats the title, and why a job failed may repeat anything. */
  private static void blankCopies(Transaction tx, long incident) {
    Incident blanked = Incident.of(incident, Ledger.history(tx, incident));
    tx.board().put(BoardRows.of(blanked, tx.now()));
    tx.outbox().forgetFailures(incident);
  }
}
