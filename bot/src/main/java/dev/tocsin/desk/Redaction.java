package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.RecordEvent.EntryCorrected;
import dev.tocsin.incident.RecordEvent.MessageHighlighted;
import dev.tocsin.storage.Entry;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Messages;
import dev.tocsin.storage.Transaction;
import dev.tocsin.timeline.EventJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes the words out of an entry for good, and leaves its shape and who did so.
 *
 * @param by who did so
 */
record Redaction(Transaction tx, long incident, String by) {

  /** Blanks the entry, what corrected it, the message that it shows, and whatever repeats them. */
  void blank(int seq) {
    List<Entry> journal = tx.journal().read(incident);
    List<Entry> aboutIt =
        journal.stream().filter(entry -> entry.seq() == seq || corrects(entry, seq)).toList();
    Set<String> secrets = new HashSet<>();
    for (Entry entry : aboutIt) {
      secrets.addAll(EventJson.words(stored(entry)));
      put(entry, EventJson.redacted(stored(entry)));
      tx.documents().forget(incident, "#" + entry.seq());
      if (event(entry) instanceof MessageHighlighted shown) {
        tx.documents().forget(incident, shown.message());
        secrets.addAll(said(shown.message()));
        tx.messages().redact(shown.message(), by);
        dropFiles(shown.message());
      }
    }
    secrets.removeIf(words -> words.isBlank() || words.equals(EventJson.REDACTED));
    journal.stream()
        .filter(entry -> !aboutIt.contains(entry))
        .forEach(entry -> put(entry, EventJson.without(secrets, stored(entry))));
    blankCopies();
  }

  /** What a message shows in a picture is no less said. */
  private void dropFiles(String message) {
    String word = Errand.DROP_FILE.word();
    for (Messages.Attachment file : tx.messages().detach(message)) {
      String copy = file.storedAs();
      if (copy != null) {
        String job = incident + "/0/" + word + "/" + file.id();
        tx.outbox().promise(Job.of(job, incident, word, copy, tx.now()));
      }
    }
  }

  /** The board repeats the title, and why a job failed may repeat anything. */
  private void blankCopies() {
    Incident blanked = Incident.of(incident, Ledger.history(tx, incident));
    tx.board().put(BoardRows.of(blanked, tx.now()));
    tx.outbox().forgetFailures(incident);
  }

  private void put(Entry entry, EventJson.Stored now) {
    if (!now.body().equals(EventJson.write(event(entry)).body())) {
      tx.journal().redact(incident, entry.seq(), now.body(), by);
    }
  }

  /** All that a message ever said. */
  private Set<String> said(String message) {
    Stream<String> now = tx.messages().find(message).map(row -> row.content().text()).stream();
    Stream<String> then = tx.messages().revisions(message).stream().map(Messages.Revision::text);
    return new HashSet<>(Stream.concat(now, then).toList());
  }

  private static boolean corrects(Entry entry, int seq) {
    return event(entry) instanceof EntryCorrected correction && correction.entry() == seq;
  }

  private static IncidentEvent event(Entry entry) {
    return EventJson.read(stored(entry));
  }

  private static EventJson.Stored stored(Entry entry) {
    return new EventJson.Stored(entry.type(), entry.version(), entry.body());
  }
}
