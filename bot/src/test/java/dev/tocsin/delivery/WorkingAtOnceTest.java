package dev.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.chat.EntryCards;
import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Drills;
import dev.tocsin.desk.Errand;
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
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of which each takes as long as the test wishes. */
class WorkingAtOnceTest {
  private static final int JOBS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final AtomicInteger begun = new AtomicInteger();
  private final CountDownLatch goOn = new CountDownLatch(1);
  private Storage storage;
  private OutboxWorker worker;

  @BeforeEach
  void promise() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, InstantSource.system()));
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
            none, List.of(), (_, _) -> Optional.empty(), cards, shelf, drills, filing);
    worker = new OutboxWorker(storage, new Delivery(storage, desk, nobody, new Slow(), ways), "w");
    for (int job = 1; job <= JOBS; job++) {
      String id = "1/" + job + "/remind/UPDATE";
      storage.write(
          tx -> tx.outbox().promise(Job.of(id, 1, Errand.REMIND.word(), "UPDATE", tx.now())));
    }
  }

  @AfterEach
  void close() {
    goOn.countDown();
    worker.close();
    storage.close();
  }

  @Test
  void a_worker_has_128_jobs_in_hand_and_keeps_them_beyond_their_lease() {
    worker.start();
    await("128").atMost(PATIENCE).until(() -> begun.get() == 128);
    assertThat(counts().leased()).isEqualTo(128);
    assertThat(counts().pending()).isEqualTo(JOBS - 128);
    await("the lease's end")
        .pollDelay(OutboxWorker.LEASE.plusSeconds(1))
        .atMost(PATIENCE)
        .until(() -> true);
    assertThat(begun).hasValue(128);
    goOn.countDown();
    await("all").atMost(PATIENCE).until(() -> counts().pending() + counts().leased() == 0);
    assertThat(begun).hasValue(JOBS);
  }

  private Outbox.Counts counts() {
    return storage.read(tx -> tx.outbox().counts());
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
