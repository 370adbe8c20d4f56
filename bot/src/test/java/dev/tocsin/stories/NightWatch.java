package dev.tocsin.stories;

import static org.awaitility.Awaitility.await;

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
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Reminders;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Span;
import dev.tocsin.desk.Versions;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Drill;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Simulation;
import dev.tocsin.oncall.Situation;
import dev.tocsin.oncall.WhoIsWoken;
import dev.tocsin.paging.Notice;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.runbooks.Runbooks;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Desk, database and worker of a company whose clock is moved, with pagers that note who rang. */
final class NightWatch implements AutoCloseable {
  private static final String COMPANY =
      """
      company: { name: Acme, timezone: Australia/Lord_Howe }
      people:
        ada: { name: Ada, ntfy: ada, phone: "+15550100", ladder: two }
        grace: { name: Grace, ntfy: grace, phone: "+15550101", ladder: two }
        linus: { name: Linus, ntfy: linus, phone: "+15550102", ladder: two }
        margaret: { name: Margaret, ntfy: margaret, phone: "+15550103", ladder: two }
        dennis: { name: Dennis, ntfy: dennis, phone: "+15550104", ladder: two }
      founders: [ada, grace]
      ladders: { two: [{ by: push }, { by: sms, after: 3m }] }
      schedules:
        engineering:
          layers:
            - { every: 1 day, handoff: { at: "01:45" }, starting: 2026-04-01, people: [linus, margaret] }
            - { every: 12 hours, handoff: { at: "09:10" }, starting: 2026-04-01, people: [dennis, margaret], active: { days: [saturday, monday], from: "11:00", to: "16:20" } }
          overrides:
            - { person: grace, from: "2026-04-05 05:00", to: "2026-04-05 07:00" }
        night:
          layers:
            - { every: 1 day, handoff: { at: "12:00" }, starting: 2026-04-01, people: [margaret, dennis], active: { from: "22:00", to: "02:00" } }
      policies:
        default: { steps: [{ page: [schedule:engineering], wait: 5m }, { page: [schedule:night], wait: 5m }] }
      """;

  private final AtomicReference<Instant> now;
  private final ConcurrentLinkedQueue<String> rang = new ConcurrentLinkedQueue<>();
  private final Roster roster;
  private final Storage storage;
  private final IncidentDesk desk;
  private final OnCall onCall;
  private final OutboxWorker worker;
  private long incident;

  NightWatch(Path folder, Instant start) {
    now = new AtomicReference<>(start);
    roster =
        switch (ConfigurationFile.parse(COMPANY, Path.of(""))) {
          case Loaded.Good good -> good.configuration().roster();
          case Loaded.Broken broken -> throw new IllegalArgumentException(broken.toString());
        };
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, now::get));
    Changes changes = new Changes();
    desk = new IncidentDesk(storage, new Quiet(), changes);
    onCall = new OnCall(() -> roster, new Covers(storage), new Proofs(storage, changes));
    worker = new OutboxWorker(storage, delivery(folder), "watch");
    changes.onChange(worker::wake);
    worker.start();
  }

  private Delivery delivery(Path folder) {
    var cards =
        new EntryCards(
            new RunbookShelf(Runbooks.shipped(), desk),
            () -> ZoneOffset.UTC,
            PublicText.standard());
    var ways =
        new Delivery.Ways(
            new Platforms(List.of(), Optional::empty),
            List.of(new Pager("push"), new Pager("sms")),
            (_, _) -> Optional.empty(),
            cards,
            new FileShelf(folder, () -> 0),
            new Drills(storage, onCall, () -> Drill.OFF),
            new Filing(
                new Versions(
                    storage,
                    desk,
                    new Postmortems(storage, () -> ZoneOffset.UTC, PublicText.standard())),
                List.of()),
            new Expiries(storage));
    return new Delivery(storage, desk, onCall, new Quiet(), ways);
  }

  /** The schedules with what was agreed on. */
  Stream<Schedule> schedules() {
    return roster.duties().schedules().values().stream()
        .map(schedule -> schedule.with(onCall.facts().covers()));
  }

  /** One asks, the other agrees. */
  void covers(String asker, String person, String from, String to) {
    Span span = new Span(Instant.parse(from), Instant.parse(to));
    Covers covers = onCall.covers();
    covers.answer(covers.ask(new Covers.Asked("engineering", asker, person, span)), true);
    settles();
  }

  /** What rang so far is forgotten. */
  void forgets() {
    rang.clear();
  }

  /** What would happen if an incident opened now and nobody answered. */
  Simulation simulation() {
    Situation situation = new Situation(null, 1, now.get(), onCall.facts());
    return Simulation.of(new WhoIsWoken(roster), situation);
  }

  /** Everyone who rings in it, in order. */
  static List<String> rings(Simulation simulation) {
    return simulation.moments().stream()
        .flatMap(
            moment ->
                moment.wake().woken().stream()
                    .flatMap(
                        woken ->
                            woken.rungs().stream()
                                .map(
                                    rung ->
                                        ring(
                                            moment.at().plus(rung.after()),
                                            woken.person().key(),
                                            rung.by().word()))))
        .sorted()
        .toList();
  }

  void opens() {
    var open =
        new LifecycleCommand.Open("Fire", Severity.SEV1, null, false, false, null, "default");
    desk.open("open-" + now.get(), robin(), open);
    incident = desk.latest(1, true).getFirst().incident();
    settles();
  }

  void cancels() {
    var order =
        new Order("end-" + incident, incident, robin(), new LifecycleCommand.Cancel("over"));
    desk.handle(order);
    settles();
  }

  /** What rang for real, in order. */
  List<String> rang() {
    return rang.stream().sorted().toList();
  }

  /** Moves the clock from one thing that is due to the next, until an instant. */
  void waits(Instant end) {
    settles();
    while (now.get().isBefore(end)) {
      Instant due = storage.read(tx -> tx.outbox().nextDue(now.get())).orElse(end);
      now.set(due.isBefore(end) ? due : end);
      settles();
    }
  }

  private void settles() {
    worker.wake();
    await()
        .pollInterval(Duration.ofMillis(2))
        .until(
            () ->
                storage.read(
                    tx ->
                        tx.outbox().counts().leased() == 0
                            && tx.outbox()
                                .nextDue(now.get())
                                .filter(due -> !due.isAfter(now.get()))
                                .isEmpty()));
  }

  private static String ring(Instant at, String person, String channel) {
    return at + " " + person + " " + channel;
  }

  private static Actor robin() {
    return new Actor(new Who("robin", "Robin"), Standing.RESPONDER);
  }

  @Override
  public void close() {
    worker.close();
    storage.close();
  }

  private final class Pager implements PagerChannel {
    private final String name;

    Pager(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String send(Page page) {
      rang.add(ring(now.get(), page.person().key(), name));
      return "rang";
    }

    @Override
    public String tell(Notice notice) {
      throw new UnsupportedOperationException("nobody tests at night");
    }
  }

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
