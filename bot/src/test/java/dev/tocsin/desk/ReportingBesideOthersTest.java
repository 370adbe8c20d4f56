package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tocsin.desk.Reports.Fate;
import dev.tocsin.desk.Reports.Report;
import dev.tocsin.desk.Reports.Taken;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Alert;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.RecordCommand.ReportAlerts;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import dev.tocsin.storage.Transaction;
import dev.tocsin.stories.crash.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server several transactions are under way at a time. */
class ReportingBesideOthersTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Actor ADA = new Actor(new Who("ada", "Ada L."), Standing.ADMIN);

  private static final String WAITING =
      "select count(*) from pg_stat_activity"
          + " where datname = current_database() and wait_event_type = 'Lock'";

  private Postgres server;
  private Connection watcher;
  private Storage storage;
  private IncidentDesk desk;
  private Reports reports;

  @BeforeEach
  void open() throws Exception {
    server = Postgres.start();
    storage = Storage.open(new StorageSettings(server.url(), null, null, () -> NOW));
    watcher = DriverManager.getConnection(server.url());
    var changes = new Changes();
    desk = new IncidentDesk(storage, new TakingInReportsTest.Hourly(), changes);
    var proofs = new Proofs(storage, changes);
    var onCall = new OnCall(TakingInReportsTest::roster, new Covers(storage), proofs);
    reports = new Reports(storage, desk, onCall, changes);
  }

  @AfterEach
  void close() throws Exception {
    watcher.close();
    storage.close();
    server.close();
  }

  private Taken fires() {
    Alert disk = new Alert("db1", "db1", null, NOW, null, null);
    ReportAlerts alerts = new ReportAlerts(List.of(disk), List.of());
    return reports.take(new Report("k", Actor.program("Monitor"), "Disk full", null, alerts));
  }

  @Test
  void what_fires_in_the_instant_in_which_its_incident_ends_opens_one_other() throws Exception {
    fires();
    var cancel = new Order("c", 1, ADA, new LifecycleCommand.Cancel("The probe was wrong"));
    try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
      List<Future<Taken>> sent =
          storage.write(
              tx -> {
                desk.handle(tx, cancel);
                List<Future<Taken>> both =
                    List.of(senders.submit(this::fires), senders.submit(this::fires));
                awaitWaiting(tx, 2);
                return both;
              });
      assertThat(List.of(sent.get(0).get(), sent.get(1).get()))
          .allMatch(taken -> taken.incident().id() == 2)
          .extracting(Taken::fate)
          .containsExactlyInAnyOrder(Fate.OPENED, Fate.KNOWN);
    }
    assertThat(desk.open()).hasSize(1);
  }

  /** A transaction that says nothing for long is given up, so this one goes on asking. */
  private void awaitWaiting(Transaction tx, int senders) {
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofSeconds(30))
        .until(() -> tx.board().find(1).isPresent() && waiting() == senders);
  }

  private int waiting() throws SQLException {
    try (var result = watcher.createStatement().executeQuery(WAITING)) {
      result.next();
      return result.getInt(1);
    }
  }
}
