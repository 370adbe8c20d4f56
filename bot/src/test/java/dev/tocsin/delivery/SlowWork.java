package dev.tocsin.delivery;

import static org.awaitility.Awaitility.await;

import dev.tocsin.chat.EntryCards;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Drills;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.Expiries;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Reminders;
import dev.tocsin.desk.RunbookShelf;
import dev.tocsin.desk.Versions;
import dev.tocsin.incident.Severity;
import dev.tocsin.oncall.Drill;
import dev.tocsin.runbooks.Runbooks;
import dev.tocsin.storage.Job;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Jobs of which each takes until all may go on, for workers who share a database. */
final class SlowWork implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AtomicInteger begun = new AtomicInteger();
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final Path folder;
  private final String url;
  private final Storage storage;
  private volatile Instant now = Instant.parse("2026-11-21T03:00:00Z");

  SlowWork(Path folder) {
    this.folder = folder;
    this.url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, () -> now));
  }

  OutboxWorker worker(String name) {
    return new OutboxWorker(storage, delivery(), name);
  }

  private Delivery delivery() {
    IncidentDesk desk = new IncidentDesk(storage, new Slow(), new Changes());
    OnCall nobody = new OnCall(() -> null, new Covers(storage), new Proofs(storage, new Changes()));
    var shelved = new RunbookShelf(Runbooks.shipped(), desk);
    var cards = new EntryCards(shelved, () -> ZoneOffset.UTC, PublicText.standard());
    var none = new Platforms(List.of(), Optional::empty);
    var shelf = new FileShelf(folder, () -> 0);
    var drills = new Drills(storage, nobody, () -> Drill.OFF);
    var drafts = new Postmortems(storage, () -> ZoneOffset.UTC, PublicText.standard());
    var filing = new Filing(new Versions(storage, desk, drafts), List.of());
    var ways =
        new Delivery.Ways(
            none,
            List.of(),
            (_, _) -> Optional.empty(),
            cards,
            shelf,
            drills,
            filing,
            new Expiries(storage));
    return new Delivery(storage, desk, nobody, new Slow(), ways);
  }

  void promise(int first, int last) {
    for (int job = first; job <= last; job++) {
      String id = "1/" + job + "/remind/UPDATE";
      storage.write(
          tx -> tx.outbox().promise(Job.of(id, 1, Errand.REMIND.word(), "UPDATE", tx.now())));
    }
  }

  void passes(Duration span) {
    now = now.plus(span);
  }

  /** How many jobs another worker finds, who has them from now on. */
  int claimedBy(String other) {
    var claim = new Outbox.Claim(other, now, OutboxWorker.LEASE, Integer.MAX_VALUE);
    return storage.write(tx -> tx.outbox().claim(claim)).size();
  }

  /** Time goes by, and the worker looks every second. */
  void passes(Duration span, OutboxWorker worker) {
    Instant end = now.plus(span);
    while (now.isBefore(end)) {
      now = now.plusSeconds(1);
      worker.wake();
      await("a look")
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(2))
          .atMost(PATIENCE)
          .until(() -> worker.lastCycle().filter(now::equals).isPresent());
    }
  }

  /** From now on the database can be read, and takes nothing more. */
  void refusesToBeWritten() throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(
          "create trigger refused before update on job begin select raise(abort, 'moved'); end");
    }
  }

  void goesOn() {
    goOn.countDown();
  }

  /** Waits until so many were begun since the beginning. */
  void expectBegun(int number) {
    await(number + " begun").atMost(PATIENCE).until(() -> begun.get() == number);
  }

  void expectAllDone() {
    await("all").atMost(PATIENCE).until(() -> counts().pending() + counts().leased() == 0);
  }

  int begun() {
    return begun.get();
  }

  Outbox.Counts counts() {
    return storage.read(tx -> tx.outbox().counts());
  }

  @Override
  public void close() {
    goesOn();
    storage.close();
  }

  /** Asks for updates only when it may. */
  private final class Slow implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      begun.incrementAndGet();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Duration.ofHours(1);
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }
  }
}
