package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import dev.tocsin.postmortem.CaseFile;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Drafter;
import dev.tocsin.postmortem.wording.Remark;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Drafts an incident's postmortem from its journal and from what was said in its room. */
public final class Postmortems {
  private final Storage storage;
  private final Supplier<ZoneId> zone;
  private final PublicText publicText;

  public Postmortems(Storage storage, Supplier<ZoneId> zone, PublicText publicText) {
    this.storage = storage;
    this.zone = zone;
    this.publicText = publicText;
  }

  /** What is open before the postmortem is published. */
  public PublicText.Check check(long incident) {
    return publicText.check(draft(incident));
  }

  /** What to write otherwise in a text that is to leave the company. */
  public List<Remark> remarks(String text) {
    return publicText.remarks(text);
  }

  /** The draft as the journal and the messages bear it now. */
  public Draft draft(long incident) {
    return Drafter.draft(storage.read(tx -> caseFile(tx, incident)));
  }

  private CaseFile caseFile(Transaction tx, long id) {
    List<Recorded> history = Ledger.history(tx, id);
    return CaseFiles.of(Incident.of(id, history), history, tx.messages().of(id), zone.get());
  }
}
