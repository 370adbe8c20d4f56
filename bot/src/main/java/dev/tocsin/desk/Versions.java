package dev.tocsin.desk;

import dev.tocsin.incident.FollowUpCommand.AskForReview;
import dev.tocsin.incident.FollowUpCommand.PublishPostmortem;
import dev.tocsin.incident.FollowUpCommand.RecordDraft;
import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Section;
import dev.tocsin.postmortem.life.Difference;
import dev.tocsin.postmortem.likeness.Likeness;
import dev.tocsin.storage.Documents;
import dev.tocsin.storage.Storage;
import java.util.List;
import java.util.Optional;

/** Keeps a draft as it stood each time that it was given a number, and compares such versions. */
public final class Versions {
  private final Storage storage;
  private final IncidentDesk desk;
  private final Postmortems postmortems;

  public Versions(Storage storage, IncidentDesk desk, Postmortems postmortems) {
    this.storage = storage;
    this.desk = desk;
    this.postmortems = postmortems;
  }

  /** Past incidents that it looks like, the likest first. */
  public List<Likeness> like(Incident incident) {
    return postmortems.like(incident);
  }

  /** The drafts as they are now. */
  public Postmortems postmortems() {
    return postmortems;
  }

  /** Gives the draft a number, unless it reads as the last one that has one. */
  public Outcome write(Order order) {
    long id = order.incident();
    Draft draft = postmortems.draft(id);
    int last = desk.incident(id).followUp().draftVersion();
    List<Documents.Line> lines = VersionLines.of(draft);
    if (last > 0 && VersionLines.areAlike(kept(id, last), lines)) {
      return new Outcome.Done(desk.incident(id), List.of());
    }
    RecordDraft how = order.command() instanceof RecordDraft given ? given : new RecordDraft();
    Outcome outcome = desk.handle(new Order(order.request() + "/draft", id, order.by(), how));
    if (outcome instanceof Outcome.Done(Incident incident, var _)) {
      keep(id, incident.followUp().draftVersion(), lines);
    }
    return outcome;
  }

  /** Gives the draft as it is now to others to read. */
  public Outcome review(Order order) {
    Outcome written = write(order);
    return written instanceof Outcome.Done
        ? desk.handle(new Order(order.request(), order.incident(), order.by(), new AskForReview()))
        : written;
  }

  /** Publishes the draft as it is now; there has to be one that could be read. */
  public Outcome publish(Order order) {
    Incident incident = desk.incident(order.incident());
    boolean canBeNewer = !incident.isOpen() && incident.followUp().draftVersion() > 0;
    if (canBeNewer && write(order) instanceof Outcome.Refused refused) {
      return refused;
    }
    return desk.handle(
        new Order(order.request(), order.incident(), order.by(), new PublishPostmortem()));
  }

  /** The draft with the sentences and rows of a version, where they were kept. */
  public Draft version(long incident, int version) {
    Draft now = postmortems.draft(incident);
    List<Documents.Line> kept = kept(incident, version);
    if (kept.isEmpty()) {
      return now;
    }
    List<Section> sections =
        now.sections().stream()
            .map(
                one ->
                    new Section(
                        one.name(), one.status(), VersionLines.statements(kept, one.name())))
            .toList();
    return new Draft(
        now.incident(),
        now.zone(),
        sections,
        VersionLines.have(kept, VersionLines.TIMELINE) ? VersionLines.rows(kept) : now.timeline(),
        now.durations(),
        now.dropped(),
        now.evidence(),
        now.like());
  }

  /**
   * How a version reads otherwise than an earlier one, section by section.
   *
   * @param to the later one, 0 for the draft as it is now
   */
  public List<Difference> differences(long incident, int from, int to) {
    Draft now = postmortems.draft(incident);
    List<Documents.Line> before = kept(incident, from);
    List<Documents.Line> after = to == 0 ? VersionLines.of(now) : kept(incident, to);
    return VersionLines.parts()
        .filter(part -> VersionLines.have(before, part) || !part.equals(VersionLines.TIMELINE))
        .map(
            part ->
                Difference.of(
                    part,
                    VersionLines.read(before, part, now.zone()),
                    VersionLines.read(after, part, now.zone())))
        .filter(Difference::isChanged)
        .toList();
  }

  private List<Documents.Line> kept(long incident, int version) {
    return storage.read(tx -> tx.documents().version(incident, version));
  }

  private void keep(long incident, int version, List<Documents.Line> lines) {
    storage.write(
        tx -> {
          tx.documents().keep(incident, version, lines);
          return Optional.empty();
        });
  }
}
