package dev.tocsin.desk;

import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Drafter;
import dev.tocsin.storage.Messages;
import dev.tocsin.storage.Storage;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Drafts an incident's postmortem from its journal and from what was said in its room. */
public final class Postmortems {
  private final Storage storage;
  private final IncidentDesk desk;
  private final Supplier<ZoneId> zone;

  public Postmortems(Storage storage, IncidentDesk desk, Supplier<ZoneId> zone) {
    this.storage = storage;
    this.desk = desk;
    this.zone = zone;
  }

  /** The draft as the journal and the messages bear it now. */
  public Draft draft(long incident) {
    List<Messages.Row> said = storage.read(tx -> tx.messages().of(incident));
    return Drafter.draft(
        CaseFiles.of(desk.incident(incident), desk.history(incident), said, zone.get()));
  }
}
