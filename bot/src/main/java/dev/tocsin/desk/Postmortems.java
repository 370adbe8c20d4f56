package dev.tocsin.desk;

import dev.tocsin.incident.FollowUpEvent.CauseJudged;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Recorded;
import dev.tocsin.postmortem.CaseFile;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Drafter;
import dev.tocsin.postmortem.Evidence;
import dev.tocsin.postmortem.life.Edit;
import dev.tocsin.postmortem.life.Living;
import dev.tocsin.postmortem.life.Verdict;
import dev.tocsin.postmortem.life.Verdicts;
import dev.tocsin.postmortem.likeness.Likeness;
import dev.tocsin.postmortem.wording.Remark;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Drafts an incident's postmortem from its journal and from what was said in its room, as people
 * left it.
 */
public final class Postmortems {
  private final Storage storage;
  private final Supplier<ZoneId> zone;
  private final PublicText publicText;
  private final Function<String, List<String>> components;
  private final Likenesses likenesses;
  private final Optional<String> site;

  public Postmortems(Storage storage, Supplier<ZoneId> zone, PublicText publicText) {
    this(storage, zone, publicText, _ -> List.of(), Optional.empty());
  }

  /**
   * @param components what a service is part of
   * @param site where the pages of incidents are, if others can reach them
   */
  public Postmortems(
      Storage storage,
      Supplier<ZoneId> zone,
      PublicText publicText,
      Function<String, List<String>> components,
      Optional<String> site) {
    this.site = site;
    this.storage = storage;
    this.zone = zone;
    this.publicText = publicText;
    this.components = components;
    this.likenesses = new Likenesses(storage, components);
  }

  /** Past incidents that it looks like, the likest first; a drill looks like none. */
  public List<Likeness> like(Incident incident) {
    return incident.lifecycle().isDrill() ? List.of() : likenesses.of(incident);
  }

  /** What is open before the postmortem is published. */
  public PublicText.Check check(long incident) {
    return publicText.check(living(incident).draft());
  }

  /** What to write otherwise in a text that is to leave the company. */
  public List<Remark> remarks(String text) {
    return publicText.remarks(text);
  }

  /** The draft as the journal and the messages bear it now, with what people made of it. */
  public Draft draft(long incident) {
    Material material = material(incident);
    Draft draft = living(material).draft().like(like(material.incident()));
    return site.map(address -> draft.leading(one -> led(one, address, incident))).orElse(draft);
  }

  /** An entry of the journal can be seen on the incident's page. */
  private static Evidence led(Evidence one, String site, long incident) {
    boolean isEntry = one.id().startsWith("#") && one.link() == null;
    return isEntry
        ? one.under(site + "/incidents/" + incident + "#t" + one.id().substring(1))
        : one;
  }

  /** The same sentence by sentence, with who changed what. */
  public Living living(long incident) {
    return living(material(incident));
  }

  /** The same as part of a greater change. */
  Living living(Transaction tx, long incident) {
    return living(material(tx, incident));
  }

  private static Living living(Material material) {
    Draft written = Drafter.draft(material.file());
    return Living.of(Verdicts.applied(written, material.verdicts()), material.edits());
  }

  /** All that a draft is made of, read at one moment. */
  private record Material(
      Incident incident, CaseFile file, List<Verdict> verdicts, List<Edit> edits) {}

  private Material material(long incident) {
    return storage.read(tx -> material(tx, incident));
  }

  private Material material(Transaction tx, long id) {
    List<Recorded> history = Ledger.history(tx, id);
    Incident incident = Incident.of(id, history);
    CaseFile file = CaseFiles.of(incident, history, tx.messages().of(id), zone.get(), components);
    List<Verdict> verdicts = history.stream().flatMap(Postmortems::verdict).toList();
    List<Edit> edits = tx.documents().edits(id).stream().map(EditRows::edit).toList();
    return new Material(incident, file, verdicts, edits);
  }

  private static Stream<Verdict> verdict(Recorded entry) {
    return entry.event() instanceof CauseJudged judged
        ? Stream.of(
            new Verdict(
                "#" + entry.seq(), entry.at(), entry.by().name(), judged.sources(), judged.was()))
        : Stream.empty();
  }
}
