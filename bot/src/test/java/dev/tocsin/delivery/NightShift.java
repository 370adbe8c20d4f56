package dev.tocsin.delivery;

import static org.awaitility.Awaitility.await;

import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.EntryCards;
import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
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
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Versions;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.PagingCommand.Escalate;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Drill;
import dev.tocsin.oncall.Roster;
import dev.tocsin.paging.Page;
import dev.tocsin.paging.PagerChannel;
import dev.tocsin.runbooks.Runbooks;
import dev.tocsin.storage.Messages;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import dev.tocsin.timeline.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Desk and delivery of a company on a real database, with pagers that do as they are told. */
final class NightShift implements AutoCloseable {
  private static final String OWNER = "night";

  /** Longer than any test waits for anything. */
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  private final List<String> rang = new CopyOnWriteArrayList<>();
  private final List<PagerChannel> channels = new ArrayList<>();
  private final List<ChatPlatform> chats = new ArrayList<>();
  private final Path folder;
  private final Storage storage;
  private final IncidentDesk desk;
  private final Roster roster;
  private Instant now = Instant.parse("2026-11-21T03:00:00Z");
  private int requests;
  private Runnable beforeSending = () -> {};

  NightShift(Path folder, String configuration) {
    this.folder = folder;
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, () -> now));
    roster =
        switch (ConfigurationFile.parse(configuration, Path.of(""))) {
          case Loaded.Good good -> good.configuration().roster();
          case Loaded.Broken broken -> throw new IllegalArgumentException(broken.toString());
        };
    desk = new IncidentDesk(storage, new QuietCadence(roster), new Changes());
  }

  /** A chat that incidents live in. */
  NightShift in(ChatPlatform chat) {
    chats.add(chat);
    return this;
  }

  /** A channel that rings. */
  NightShift with(String channel) {
    return with(channel, page -> "rang");
  }

  NightShift with(String channel, Function<Page, String> ring) {
    return with(channel, ring, LONG_ENOUGH);
  }

  /**
   * A channel whose provider says nothing before that is on record, and then does as it is told.
   */
  NightShift silentAtFirst(String channel, Function<Page, String> then) {
    return with(
        channel,
        page -> {
          await("its silence on record").until(() -> attempts().contains(silence(page, channel)));
          return then.apply(page);
        },
        Duration.ofMillis(1));
  }

  private static String silence(Page page, String channel) {
    return page.person().key() + " " + channel + " PENDING";
  }

  /** A channel that is waited for no longer than its patience lasts before the next one rings. */
  NightShift with(String channel, Function<Page, String> ring, Duration patience) {
    channels.add(new NightPager(channel, ring, rang, false, patience));
    return this;
  }

  /** Happens when a page is ready to be handed over. */
  NightShift beforeSending(Runnable what) {
    beforeSending = what;
    return this;
  }

  /** The worker stands still for longer than its lease, and another one takes over its jobs. */
  void standsStill() {
    now = now.plus(OutboxWorker.LEASE).plusSeconds(1);
    storage.write(
        tx -> tx.outbox().claim(new Outbox.Claim("other", now, Duration.ofHours(1), 100)));
  }

  void opens() {
    opens(null, Severity.SEV1);
  }

  /** Opens an incident about a service. */
  void opens(@Nullable String service, Severity severity) {
    declares(service, severity);
    works();
  }

  /** Opens it at the same moment as what comes next. */
  void declares(@Nullable String service, Severity severity) {
    String policy = roster.policyFor(service, severity.number());
    var open = new LifecycleCommand.Open("Fire", severity, service, false, false, null, policy);
    desk.open(request(), actor("robin"), open);
  }

  /** Something is said in the incident's room. */
  void hears(String person, String text) {
    Messages.Row row =
        new Messages.Row(
            "m" + request(),
            1,
            new Messages.Place("console", "C1", null),
            new Messages.Author(person, person, person.equals("robot")),
            now,
            Messages.Content.said(text));
    storage.write(tx -> tx.messages().capture(row));
  }

  /** The same database in the hands of the process that comes after. */
  void restarts() {
    storage.write(tx -> tx.outbox().releaseLeases());
  }

  /** What is on the timeline, in words. */
  List<String> timeline() {
    return timelineOf(1);
  }

  List<String> timelineOf(long incident) {
    return desk.history(incident).stream().map(Wording::sentence).toList();
  }

  Instant now() {
    return now;
  }

  void gives(String person, IncidentCommand command) {
    Order order = new Order(request(), 1, actor(person), command);
    if (!(desk.handle(order) instanceof Outcome.Done)) {
      throw new IllegalStateException("refused: " + command);
    }
    works();
  }

  void escalates(String person) {
    var next = onCall().next(desk.incident(1), false, now);
    gives(person, new Escalate(next, null));
  }

  void passes(Duration span) {
    Instant end = now.plus(span);
    while (now.isBefore(end)) {
      now =
          storage.read(tx -> tx.outbox().nextDue(now)).filter(due -> due.isBefore(end)).orElse(end);
      works();
    }
  }

  /** What may be refused. */
  void tries(String person, IncidentCommand command) {
    desk.handle(new Order(request(), 1, actor(person), command));
    works();
  }

  /** A channel that rings, and whose provider tells later what became of it. */
  NightShift confirming(String channel, Function<Page, String> ring) {
    channels.add(new NightPager(channel, ring, rang, true, LONG_ENOUGH));
    return this;
  }

  IncidentDesk desk() {
    return desk;
  }

  Roster roster() {
    return roster;
  }

  /** What rang or was left out, in order, as {@code time person channel OUTCOME}. */
  List<String> rings() {
    return desk.history(1).stream()
        .filter(entry -> entry.event() instanceof PageAttempted)
        .map(entry -> ring(entry.at(), (PageAttempted) entry.event()))
        .sorted()
        .toList();
  }

  private static String ring(Instant at, PageAttempted one) {
    return "%s %s %s %s".formatted(at, one.who().id(), one.channel(), one.outcome());
  }

  /** What rang so far, as {@code person channel}. */
  List<String> rang() {
    return List.copyOf(rang);
  }

  /** The attempts on record, as {@code person channel OUTCOME}. */
  List<String> attempts() {
    return attemptsOf(1);
  }

  List<String> attemptsOf(long incident) {
    return desk.history(incident).stream()
        .map(Recorded::event)
        .filter(PageAttempted.class::isInstance)
        .map(PageAttempted.class::cast)
        .map(one -> one.who().id() + " " + one.channel() + " " + one.outcome())
        .toList();
  }

  void works() {
    var cards =
        new EntryCards(
            new RunbookShelf(Runbooks.shipped(), desk),
            () -> ZoneOffset.UTC,
            PublicText.standard());
    var platforms = new Platforms(chats, Optional::empty);
    var ways =
        new Delivery.Ways(
            platforms,
            channels,
            (incident, person) -> {
              beforeSending.run();
              return Optional.empty();
            },
            cards,
            new FileShelf(folder, () -> 0),
            new Drills(storage, onCall(), () -> Drill.OFF),
            new Filing(
                new Versions(
                    storage,
                    desk,
                    new Postmortems(storage, () -> ZoneOffset.UTC, PublicText.standard())),
                List.of()),
            new Expiries(storage));
    var delivery = new Delivery(storage, desk, onCall(), new QuietCadence(roster), ways);
    List<Outbox.Claimed> claimed = claim();
    while (!claimed.isEmpty()) {
      claimed.forEach(one -> delivery.carry(new Hold(storage, one, OWNER)));
      claimed = claim();
    }
  }

  private List<Outbox.Claimed> claim() {
    return storage.write(
        tx -> tx.outbox().claim(new Outbox.Claim(OWNER, now, OutboxWorker.LEASE, 1)));
  }

  private OnCall onCall() {
    return new OnCall(() -> roster, new Covers(storage), new Proofs(storage, new Changes()));
  }

  private String request() {
    requests++;
    return "night-" + requests;
  }

  private static Actor actor(String person) {
    return new Actor(new Who(person, person), Standing.RESPONDER);
  }

  @Override
  public void close() {
    storage.close();
  }
}
