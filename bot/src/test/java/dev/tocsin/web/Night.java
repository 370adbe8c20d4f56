package dev.tocsin.web;

import dev.tocsin.desk.Changes;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.desk.Reminders;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.PagingCommand;
import dev.tocsin.incident.PeopleCommand;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Duties;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Staff;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An incident at ten past three in London: INC-1, for which Ada was paged. */
final class Night implements InstantSource, AutoCloseable {
  static final Who ADA = new Who("ada", "Ada L.");
  static final Who GRACE = new Who("grace", "Grace H.");

  private final Storage storage;
  private final IncidentDesk desk;
  private Instant now = Instant.parse("2026-11-21T03:05:00Z");

  Night(Path folder) {
    storage =
        Storage.open(
            new StorageSettings("jdbc:sqlite:" + folder.resolve("tocsin.db"), null, null, this));
    desk = new IncidentDesk(storage, new Weekdays(), new Changes());
    open("Checkout answers <502>", false);
  }

  private record Weekdays() implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ofMinutes(30);
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("Europe/London");
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  IncidentDesk desk() {
    return desk;
  }

  Storage storage() {
    return storage;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Makes the database file something else than a database. */
  static void spoil(Path folder) throws IOException {
    for (String file : List.of("tocsin.db", "tocsin.db-wal")) {
      Files.write(folder.resolve(file), new byte[8192]);
    }
  }

  void open(String title, boolean isPrivate) {
    var open =
        new LifecycleCommand.Open(title, Severity.SEV1, null, isPrivate, false, null, "default");
    desk.open(UUID.randomUUID().toString(), actor(GRACE), open);
  }

  void page(Who who) {
    var woken = new Wakened(who, List.of(), "on call");
    order(GRACE, new PagingCommand.PagePeople("@" + who.id(), List.of(woken), null));
    pass(Duration.ofMinutes(7));
  }

  void acknowledge(Who who) {
    order(who, new PagingCommand.Acknowledge("command", true));
  }

  void resolve() {
    order(GRACE, new PeopleCommand.AssignRole("lead", GRACE));
    order(GRACE, new LifecycleCommand.Resolve("Rolled back the release."));
  }

  void report(IncidentCommand command) {
    desk.handle(new Order(UUID.randomUUID().toString(), 1, Actor.TOCSIN, command));
  }

  Outcome order(Who who, IncidentCommand command) {
    return desk.handle(new Order(UUID.randomUUID().toString(), 1, actor(who), command));
  }

  private static Actor actor(Who who) {
    return new Actor(who, Standing.ADMIN);
  }

  /** Ada and Grace, who are the founders. */
  static Roster roster() {
    var ada = person(ADA, "Europe/London");
    var grace = person(GRACE, "Europe/Berlin");
    var both = List.of(ada, grace);
    var staff = new Staff(Map.of("ada", ada, "grace", grace), both, both, Map.of());
    return new Roster(ZoneId.of("Europe/Berlin"), staff, Duties.NONE);
  }

  private static Person person(Who who, String zone) {
    String phone = who.equals(ADA) ? "+15550100" : "+15550101";
    var contact = new Contact(Map.of("console", who.id()), null, phone, null, null);
    return new Person(who.id(), who.name(), ZoneId.of(zone), contact, Ladder.STANDARD);
  }

  @Override
  public void close() {
    storage.close();
  }
}
