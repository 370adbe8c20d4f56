package dev.tocsin.desk;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Decision;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Standing;
import dev.tocsin.storage.Board;
import dev.tocsin.storage.Entry;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides commands: what was decided, and all that it causes, is one transaction. */
public final class IncidentDesk {
  private final Storage storage;
  private final Ledger ledger;
  private final Changes changes;

  public IncidentDesk(Storage storage, Reminders.Cadence cadence, Changes changes) {
    this.storage = storage;
    this.changes = changes;
    this.ledger = new Ledger(new Reactions(new Reminders(cadence)));
  }

  /** Decides a command on an incident that is there. */
  public Outcome handle(Order order) {
    return told(storage.write(tx -> handle(tx, order)));
  }

  /** The same as part of a greater change, of which {@link #told} is to be called behind it. */
  Outcome handle(Transaction tx, Order order) {
    return answered(tx, order.request()).orElseGet(() -> decide(tx, order));
  }

  /** Opens an incident under the next number. */
  public Outcome open(String request, Actor by, LifecycleCommand.Open command) {
    return told(
        storage.write(
            tx ->
                answered(tx, request)
                    .orElseGet(
                        () ->
                            decide(tx, new Order(request, tx.board().nextNumber(), by, command)))));
  }

  Outcome told(Outcome outcome) {
    if (outcome instanceof Outcome.Done done && !done.events().isEmpty()) {
      changes.tell();
    }
    return outcome;
  }

  private Outcome decide(Transaction tx, Order order) {
    tx.board().lock(order.incident());
    List<Recorded> history = Ledger.history(tx, order.incident());
    Incident incident = Incident.of(order.incident(), history);
    return switch (incident.decide(order.command(), order.by(), tx.now())) {
      case Decision.Rejected(String reason, String hint) -> new Outcome.Refused(reason, hint);
      case Decision.Unconfirmed(String question) -> new Outcome.Unconfirmed(question);
      case Decision.Accepted(List<IncidentEvent> events) -> accept(tx, history, order, events);
    };
  }

  private Outcome accept(
      Transaction tx, List<Recorded> history, Order order, List<IncidentEvent> events) {
    Optional<Outcome> refused = absorbElsewhere(tx, order, history);
    if (refused.isPresent()) {
      return refused.get();
    }
    Ledger.Written written = ledger.append(tx, history, order, events);
    for (IncidentEvent event : events) {
      if (event instanceof RecordEvent.EntryRedacted(int entry)) {
        new Redaction(tx, order.incident(), order.by().who().id()).blank(entry);
      }
    }
    remember(tx, order, written);
    return new Outcome.Done(written.incident(), written.events());
  }

  /** A merge needs the other incident's consent; what it says if it has none. */
  private Optional<Outcome> absorbElsewhere(Transaction tx, Order order, List<Recorded> history) {
    if (!(order.command() instanceof LifecycleCommand.MergeInto(long other))) {
      return Optional.empty();
    }
    Incident incident = Incident.of(order.incident(), history);
    Order absorb =
        new Order(
            order.request() + "/absorb",
            other,
            elsewhere(order.by(), Incident.of(other, Ledger.history(tx, other))),
            LifecycleCommand.Absorb.of(incident));
    Outcome outcome = decide(tx, absorb);
    return outcome instanceof Outcome.Done ? Optional.empty() : Optional.of(outcome);
  }

  /** To be in one incident's room opens no other that is private. */
  private static Actor elsewhere(Actor by, Incident other) {
    boolean borrowed = by.standing() == Standing.RESPONDER && other.lifecycle().isPrivate();
    return borrowed ? new Actor(by.who(), Standing.COLLEAGUE) : by;
  }

  private static void remember(Transaction tx, Order order, Ledger.Written written) {
    int last = written.incident().seq();
    int first = last - written.events().size() + 1;
    tx.requests().remember(order.request(), order.incident(), first + "-" + last);
  }

  /** The answer of the first time, if this request came before. */
  private Optional<Outcome> answered(Transaction tx, String request) {
    return tx.requests().find(request).map(answer -> again(tx, answer.incident(), answer.text()));
  }

  private Outcome again(Transaction tx, long id, String range) {
    int hyphen = range.indexOf('-');
    int first = Integer.parseInt(range, 0, hyphen, 10);
    int last = Integer.parseInt(range, hyphen + 1, range.length(), 10);
    List<Recorded> history = Ledger.history(tx, id);
    List<Recorded> then = history.subList(first - 1, last);
    return new Outcome.Done(Incident.of(id, history), List.copyOf(then));
  }

  /** The incident as its journal tells it; one that nobody opened has no entries. */
  public Incident incident(long id) {
    return Incident.of(id, history(id));
  }

  /** Every entry of the incident, first to last. */
  public List<Recorded> history(long id) {
    return storage.read(tx -> Ledger.history(tx, id));
  }

  /** When somebody last said something in the incident's room. */
  public Optional<Instant> lastSaid(long id) {
    return storage.read(tx -> tx.messages().lastSaid(id));
  }

  /** The id of the request that opened an incident, which tells where that was. */
  public Optional<String> openedBy(long id) {
    return storage.read(tx -> tx.journal().read(id)).stream().findFirst().map(Entry::request);
  }

  /** The incident whose room this is. */
  public Optional<Incident> inRoom(String platform, String room) {
    return storage
        .read(tx -> tx.board().inRoom(platform, room))
        .map(row -> incident(row.incident()));
  }

  /** Who is in the incidents' rooms. */
  public Attendance attendance() {
    return new Attendance(storage);
  }

  /** The incidents without an end, oldest first. */
  public List<Listed> open() {
    return storage.read(tx -> tx.board().open()).stream().map(Listed::of).toList();
  }

  /**
   * The newest incidents, whatever became of them; private ones only for those who may see them.
   */
  public List<Listed> latest(int most, boolean privateToo) {
    Board.Filter filter = new Board.Filter(Set.of(), privateToo, true, most);
    return storage.read(tx -> tx.board().list(filter)).stream().map(Listed::of).toList();
  }

  /** What time it is for the incidents. */
  public Instant now() {
    return storage.clock().instant();
  }
}
