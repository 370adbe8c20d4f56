package dev.tocsin.delivery;

import dev.tocsin.chat.ChatPlatform;
import dev.tocsin.chat.EntryCards;
import dev.tocsin.config.Configuration;
import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Drills;
import dev.tocsin.desk.Expiries;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Versions;
import dev.tocsin.oncall.Drill;
import dev.tocsin.runbooks.Runbooks;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import dev.tocsin.timeline.Wording;
import dev.tocsin.watch.Ends;
import dev.tocsin.watch.Unreadable;
import dev.tocsin.watch.Watch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Delivery of a company that watches what ends, by day, with servers and registries that it makes
 * up.
 */
final class DayShift implements AutoCloseable {
  private static final String OWNER = "day";

  private final List<ChatPlatform> chats = new ArrayList<>();
  private final List<String> rang = new ArrayList<>();
  private final List<Job> told = new ArrayList<>();
  private final Map<String, List<Instant>> ends = new HashMap<>();
  private final Path folder;
  private final Storage storage;
  private final IncidentDesk desk;
  private Configuration configuration;
  private Instant now = Instant.parse("2026-11-02T10:00:00Z");
  private int looks;

  DayShift(Path folder, String text) {
    this.folder = folder;
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, () -> now));
    configuration = read(text);
    desk = new IncidentDesk(storage, new QuietCadence(configuration.roster()), new Changes());
  }

  private static Configuration read(String text) {
    return switch (ConfigurationFile.parse(text, Path.of(""))) {
      case Loaded.Good(Configuration good) -> good;
      case Loaded.Broken broken -> throw new IllegalArgumentException(broken.toString());
    };
  }

  DayShift in(ChatPlatform chat) {
    chats.add(chat);
    return this;
  }

  /** The file is edited. */
  void goesBy(String text) {
    configuration = read(text);
  }

  /** A server or a registry says when something ends, until it says otherwise. */
  DayShift shows(String id, String end) {
    return showsByTurns(id, end);
  }

  /** Several servers at one address answer in turn. */
  DayShift showsByTurns(String id, String... all) {
    ends.put(id, Stream.of(all).map(Instant::parse).toList());
    return this;
  }

  /** A server or a registry does not answer. */
  void hides(String id) {
    ends.remove(id);
  }

  /** Time passes, with a look at its end, and two more for what is read only then. */
  void passesUntil(String instant) {
    now = Instant.parse(instant);
    IntStream.range(0, 3).forEach(_ -> expiries().look());
    works();
  }

  /** As after a crash right before it was known that what somebody was told is done. */
  void crashes() {
    List<Job> again = List.copyOf(told);
    again.forEach(job -> storage.write(tx -> tx.outbox().promise(job)));
    works();
  }

  Expiries expiries() {
    return new Expiries(
        storage,
        () -> configuration.watches(),
        () -> configuration.company().zone(),
        new Ends(this::read, this::read));
  }

  private Instant read(Watch watch) {
    looks++;
    return Optional.ofNullable(ends.get(watch.id()))
        .map(all -> all.get(looks % all.size()))
        .orElseThrow(() -> new Unreadable("nothing listens there"));
  }

  /** How often a server or a registry was asked. */
  int looks() {
    return looks;
  }

  /** What rang or was mailed. */
  List<String> rang() {
    return rang;
  }

  List<String> timeline() {
    return desk.history(1).stream().map(Wording::sentence).toList();
  }

  int incidents() {
    return desk.latest(9, true).size();
  }

  private void works() {
    Delivery delivery = delivery();
    List<Outbox.Claimed> claimed = claim();
    while (!claimed.isEmpty()) {
      claimed.forEach(one -> carry(delivery, one));
      claimed = claim();
    }
  }

  private void carry(Delivery delivery, Outbox.Claimed one) {
    if (one.job().kind().equals("tell-expiry")) {
      told.add(one.job());
    }
    delivery.carry(new Hold(storage, one, OWNER));
  }

  private Delivery delivery() {
    RunbookShelf shelf = new RunbookShelf(Runbooks.shipped(), desk);
    OnCall onCall =
        new OnCall(
            () -> configuration.roster(), new Covers(storage), new Proofs(storage, new Changes()));
    Postmortems papers = new Postmortems(storage, () -> ZoneOffset.UTC, PublicText.standard());
    Delivery.Ways ways =
        new Delivery.Ways(
            new Platforms(chats, Optional::empty),
            List.of(pager("push"), pager("email")),
            (_, _) -> Optional.empty(),
            new EntryCards(shelf, () -> ZoneOffset.UTC, PublicText.standard()),
            new FileShelf(folder, () -> 0),
            new Drills(storage, onCall, () -> Drill.OFF),
            new Filing(new Versions(storage, desk, papers), List.of()),
            expiries());
    return new Delivery(storage, desk, onCall, new QuietCadence(configuration.roster()), ways);
  }

  private NightPager pager(String channel) {
    return new NightPager(channel, _ -> "rang", rang, false, Duration.ofMinutes(2));
  }

  private List<Outbox.Claimed> claim() {
    return storage.write(
        tx -> tx.outbox().claim(new Outbox.Claim(OWNER, now, OutboxWorker.LEASE, 1)));
  }

  @Override
  public void close() {
    storage.close();
  }
}
