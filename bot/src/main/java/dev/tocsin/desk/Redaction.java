package dev.tocsin.desk;

import dev.tocsin.incident.Who;
import dev.tocsin.storage.Entry;
import dev.tocsin.storage.Transaction;
import dev.tocsin.timeline.EventJson;

/** Takes the words out of an entry for good, and leaves its shape and who did so. */
final class Redaction {
  void blank(Transaction tx, long incident, int seq, Who by) {
    Entry entry = tx.journal().after(incident, seq - 1).getFirst();
    EventJson.Stored stored = new EventJson.Stored(entry.type(), entry.version(), entry.body());
    tx.journal().redact(incident, seq, EventJson.redacted(stored).body(), by.id());
  }
}
