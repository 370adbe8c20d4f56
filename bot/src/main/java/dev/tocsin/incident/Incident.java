package dev.tocsin.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An incident as its journal tells it; what happens next is decided here and told by a longer
 * journal.
 */
public final class Incident {
  private final long id;
  private final int seq;
  private final Lifecycle lifecycle = new Lifecycle();
  private final People people = new People();
  private final Paging paging = new Paging();
  private final Chronicle chronicle = new Chronicle();
  private final FollowUp followUp = new FollowUp();
  private final Nags nags = new Nags();
  private final Place place = new Place();
  private Instant lastWordAt = Instant.EPOCH;

  /** Folds everything in the constructor: nothing changes an area afterwards. */
  private Incident(long id, List<Recorded> journal) {
    this.id = id;
    this.seq = journal.isEmpty() ? 0 : journal.getLast().seq();
    journal.forEach(this::fold);
  }

  /** An incident that has not been opened yet. */
  public static Incident none(long id) {
    return of(id, List.of());
  }

  /** The incident that these entries, in their order, tell of. */
  public static Incident of(long id, List<Recorded> journal) {
    return new Incident(id, journal);
  }

  /** How people call the incident of a number: INC-42. */
  public static String name(long id) {
    return "INC-" + id;
  }

  /** What the rules say to a command; nothing changes until its events are in the journal. */
  public Decision decide(IncidentCommand command, Actor by, Instant now) {
    return new AdmissionPolicy(command)
        .objection(this, by)
        .or(() -> TextPolicy.objection(command))
        .orElseGet(() -> decideAdmitted(command, by, now));
  }

  private Decision decideAdmitted(IncidentCommand command, Actor by, Instant now) {
    return switch (command) {
      case LifecycleCommand c -> new LifecycleDecider(this, now).decide(c);
      case PeopleCommand c -> new PeopleDecider(this, now).decide(c);
      case PagingCommand c -> new PagingDecider(this, by, now).decide(c);
      case RecordCommand c -> new RecordDecider(this, now).decide(c);
      case FollowUpCommand c -> new FollowUpDecider(this, by, now).decide(c);
      case RoomCommand c -> new RoomDecider(this).decide(c);
    };
  }

  private void fold(Recorded recorded) {
    switch (recorded.event()) {
      case LifecycleEvent event -> lifecycle.fold(event, recorded);
      case PeopleEvent event -> people.fold(event);
      case PagingEvent event -> paging.fold(event, recorded);
      case RecordEvent event -> chronicle.fold(event, recorded);
      case FollowUpEvent event -> followUp.fold(event, recorded);
      case RoomEvent event -> place.fold(event);
    }
    nags.fold(recorded);
    if (recorded.by().isPerson()) {
      lastWordAt = recorded.at();
    }
  }

  public long id() {
    return id;
  }

  public String name() {
    return name(id);
  }

  /** The number of its last entry; 0 means that it was never opened. */
  public int seq() {
    return seq;
  }

  public boolean exists() {
    return seq > 0;
  }

  public String title() {
    return lifecycle.title();
  }

  public Status status() {
    return lifecycle.status();
  }

  /** Whether people are still working on it, so that pages and nags go out. */
  public boolean isOpen() {
    return exists() && status().isOpen();
  }

  /** Whether it was closed, cancelled or merged. */
  public boolean hasEnded() {
    return status().compareTo(Status.RESOLVED) > 0;
  }

  /** What people rated it as, if anyone has. */
  public Optional<Severity> severity() {
    return lifecycle.severity();
  }

  /** What it is paged as, rated or not. */
  public Severity pagedSeverity() {
    return severity().orElse(Severity.SEV2);
  }

  public Optional<Who> lead() {
    return people.lead();
  }

  /** Whether a chain goes on to its next step when that is due. */
  public boolean isEscalating() {
    return isOpen() && !paging.isSettled();
  }

  /** When people last did or wrote anything about it, beside what they say in its room. */
  public Instant lastWordAt() {
    return lastWordAt;
  }

  /** Whether someone opened it, was paged for it or has a role in it. */
  public boolean isInvolved(Who who) {
    return lifecycle.opener().filter(who::is).isPresent()
        || paging.wasPaged(who)
        || people.hasRole(who);
  }

  /** Whether they may know of it: of a private incident only members, founders and admins may. */
  public boolean isVisibleTo(Actor by) {
    return AdmissionPolicy.canSee(this, by);
  }

  public Lifecycle lifecycle() {
    return lifecycle;
  }

  public People people() {
    return people;
  }

  public Paging paging() {
    return paging;
  }

  public Chronicle chronicle() {
    return chronicle;
  }

  public FollowUp followUp() {
    return followUp;
  }

  public Nags nags() {
    return nags;
  }

  public Place place() {
    return place;
  }
}
