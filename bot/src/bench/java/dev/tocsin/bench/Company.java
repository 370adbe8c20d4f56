package dev.tocsin.bench;

import dev.tocsin.chat.EntryCards;
import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
import dev.tocsin.delivery.Delivery;
import dev.tocsin.delivery.FileShelf;
import dev.tocsin.delivery.Filing;
import dev.tocsin.delivery.OutboxWorker;
import dev.tocsin.delivery.Platforms;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Drills;
import dev.tocsin.desk.Expiries;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Recorder;
import dev.tocsin.desk.Reminders;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Versions;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.PagingCommand;
import dev.tocsin.incident.RecordCommand;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Drill;
import dev.tocsin.oncall.Roster;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.runbooks.Runbooks;
import dev.tocsin.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Desk, recorder and worker over one database, for a company of twenty and Ada, who acknowledges
 * every incident and is therefore not paged any more.
 */
final class Company {
  static final int PEOPLE = 20;
  static final String CHANNEL = "bench";

  private static final Actor ADA = new Actor(new Who("p0", "P0"), Standing.RESPONDER);

  private final Storage storage;
  private final Changes changes = new Changes();
  private final IncidentDesk desk;
  private final AtomicLong requests = new AtomicLong();

  Company(Storage storage) {
    this.storage = storage;
    this.desk = new IncidentDesk(storage, new Quiet(), changes);
  }

  Recorder recorder() {
    return new Recorder(storage, desk);
  }

  /** Opens an incident that somebody has acknowledged, so that only asked-for pages go out. */
  long open(String title) {
    var open = new LifecycleCommand.Open(title, Severity.SEV3, null, false, false, null, "default");
    Outcome outcome = desk.open(request(), ADA, open);
    long incident = done(outcome).incident().id();
    give(incident, ADA, new PagingCommand.Acknowledge("command", true));
    return incident;
  }

  Outcome.Done note(long incident, String text) {
    return give(incident, ADA, new RecordCommand.Note(RecordEvent.Mark.NOTE, text, null));
  }

  Outcome.Done page(long incident, List<Wakened> woken) {
    return give(incident, ADA, new PagingCommand.PagePeople("everyone", woken, null));
  }

  Outcome.Done report(long incident, IncidentCommand command) {
    return give(incident, Actor.TOCSIN, command);
  }

  static Wakened wakened(int person, Duration after) {
    return new Wakened(
        new Who("p" + person, "P" + person),
        List.of(new Wakened.Rung(CHANNEL, after)),
        "named in the page");
  }

  int history(long incident) {
    return desk.history(incident).size();
  }

  IncidentDesk desk() {
    return desk;
  }

  OutboxWorker worker(PagerChannel channel) {
    return worker(channel, "bench");
  }

  /** One for each instance on a database. */
  static List<OutboxWorker> workers(List<Storage> instances, PagerChannel channel) {
    return IntStream.range(0, instances.size())
        .mapToObj(each -> new Company(instances.get(each)).worker(channel, "bench " + each))
        .toList();
  }

  private OutboxWorker worker(PagerChannel channel, String owner) {
    OnCall onCall = new OnCall(Company::roster, new Covers(storage), new Proofs(storage, changes));
    var cards =
        new EntryCards(
            new RunbookShelf(Runbooks.shipped(), desk),
            () -> ZoneOffset.UTC,
            PublicText.standard());
    var none = new Platforms(List.of(), Optional::empty);
    var ways =
        new Delivery.Ways(
            none,
            List.of(channel),
            (incident, person) -> Optional.empty(),
            cards,
            new FileShelf(Path.of(""), () -> 0),
            new Drills(storage, onCall, () -> Drill.OFF),
            new Filing(
                new Versions(
                    storage,
                    desk,
                    new Postmortems(storage, () -> ZoneOffset.UTC, PublicText.standard())),
                List.of()),
            new Expiries(storage));
    OutboxWorker worker =
        new OutboxWorker(storage, new Delivery(storage, desk, onCall, new Quiet(), ways), owner);
    changes.onChange(worker::wake);
    return worker;
  }

  private Outcome.Done give(long incident, Actor by, IncidentCommand command) {
    return done(desk.handle(new Order(request(), incident, by, command)));
  }

  private String request() {
    return "bench-" + requests.incrementAndGet();
  }

  private static Outcome.Done done(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done;
    }
    throw new IllegalStateException(outcome.toString());
  }

  private static final Roster ROSTER = read();

  private static Roster roster() {
    return ROSTER;
  }

  private static Roster read() {
    String people =
        IntStream.rangeClosed(0, PEOPLE)
            .mapToObj("  p%1$d: { name: P%1$d, email: p%1$d@bench.test }\n"::formatted)
            .collect(Collectors.joining());
    String text =
        "company: { name: Bench, timezone: UTC }\npeople:\n" + people + "founders: [p0]\n";
    return switch (ConfigurationFile.parse(text, Path.of(""))) {
      case Loaded.Good good -> good.configuration().roster();
      case Loaded.Broken broken -> throw new IllegalStateException(broken.toString());
    };
  }

  /** Asks for no updates. */
  private static final class Quiet implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ZERO;
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }
  }
}
