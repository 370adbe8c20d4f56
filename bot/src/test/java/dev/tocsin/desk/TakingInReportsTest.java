package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Reports.Fate;
import dev.tocsin.desk.Reports.Report;
import dev.tocsin.desk.Reports.Taken;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Alert;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.RecordCommand.ReportAlerts;
import dev.tocsin.incident.RecordEvent.AlertsEnded;
import dev.tocsin.incident.RecordEvent.AlertsFired;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Standing;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Duties;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Service;
import dev.tocsin.oncall.Staff;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key of a program stands for one incident until that is over. */
class TakingInReportsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Actor MONITOR = Actor.program("Monitor");
  private static final Actor ADA = new Actor(new Who("ada", "Ada L."), Standing.ADMIN);

  @TempDir private Path folder;
  private Instant now = NOW;
  private Storage storage;
  private IncidentDesk desk;
  private Reports reports;
  private int changes;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, () -> now));
    Changes told = new Changes();
    told.onChange(() -> changes++);
    desk = new IncidentDesk(storage, new Hourly(), told);
    OnCall onCall =
        new OnCall(TakingInReportsTest::roster, new Covers(storage), new Proofs(storage, told));
    reports = new Reports(storage, desk, onCall, told);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  static Roster roster() {
    Service cart = new Service("cart", "shop", List.of(), List.of());
    Duties duties = new Duties(Map.of(), Map.of(), Map.of(), Map.of("cart", cart));
    Contact phone = new Contact(Map.of(), null, "+15550100", null, null);
    Person ada = new Person("ada", "Ada L.", ZoneId.of("UTC"), phone, Ladder.STANDARD);
    List<Person> founders = List.of(ada);
    Staff staff = new Staff(Map.of("ada", ada), founders, founders, Map.of());
    return new Roster(ZoneId.of("UTC"), staff, duties);
  }

  private static Alert alert(String name, @Nullable Severity severity) {
    return new Alert(name, name, severity, NOW, null, null);
  }

  private Taken fires(String key, Alert... alerts) {
    return take(key, new ReportAlerts(List.of(alerts), List.of()));
  }

  private Taken ends(String key, Alert... alerts) {
    return take(key, new ReportAlerts(List.of(), List.of(alerts)));
  }

  private Taken take(String key, ReportAlerts alerts) {
    return reports.take(new Report(key, MONITOR, "Disk full", "cart", alerts));
  }

  private void order(long incident, IncidentCommand command) {
    desk.handle(new Order(UUID.randomUUID().toString(), incident, ADA, command));
  }

  private <T> List<T> entries(long incident, Class<T> kind) {
    return desk.history(incident).stream()
        .map(Recorded::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void what_fires_opens_an_incident_as_the_program_and_pages_by_its_policy() {
    Taken taken = fires("k", alert("db1", Severity.SEV3), alert("db2", Severity.SEV1));

    assertThat(taken.fate()).isEqualTo(Fate.OPENED);
    assertThat(desk.incident(1).title()).isEqualTo("Disk full");
    assertThat(desk.incident(1).severity()).contains(Severity.SEV1);
    assertThat(desk.incident(1).lifecycle().opener()).contains(MONITOR.who());
    assertThat(desk.incident(1).paging().chain().orElseThrow().policy()).isEqualTo("shop");
    assertThat(entries(1, AlertsFired.class))
        .singleElement()
        .extracting(e -> e.alerts().size())
        .isEqualTo(2);
    assertThat(changes).isEqualTo(1);
  }

  @Test
  void the_same_again_and_again_is_on_record_once() {
    fires("k", alert("db1", null));
    int before = desk.history(1).size();
    for (int times = 0; times < 5; times++) {
      now = now.plus(Duration.ofMinutes(5));
      assertThat(fires("k", alert("db1", null)).fate()).isEqualTo(Fate.KNOWN);
    }
    assertThat(desk.history(1)).hasSize(before);
    assertThat(desk.open()).hasSize(1);
  }

  @Test
  void what_comes_and_goes_is_on_record_each_time() {
    Alert disk = alert("db1", null);
    fires("k", disk);
    assertThat(ends("k", disk).fate()).isEqualTo(Fate.ADDED);
    assertThat(ends("k", disk).fate()).isEqualTo(Fate.KNOWN);
    assertThat(fires("k", disk).fate()).isEqualTo(Fate.ADDED);
    assertThat(ends("k", disk).fate()).isEqualTo(Fate.ADDED);
    assertThat(entries(1, AlertsFired.class)).hasSize(2);
    assertThat(entries(1, AlertsEnded.class)).hasSize(2);
    assertThat(desk.incident(1).isOpen()).isTrue();
  }

  @Test
  void an_end_that_nobody_waits_for_is_nobodys() {
    assertThat(ends("k", alert("db1", null))).isEqualTo(new Taken(Fate.NOBODYS, null));
    assertThat(desk.open()).isEmpty();
  }

  @Test
  void other_keys_and_other_programs_have_incidents_of_their_own() {
    Alert disk = alert("db1", null);
    fires("k", disk);
    fires("k2", disk);
    ReportAlerts alerts = new ReportAlerts(List.of(disk), List.of());
    reports.take(new Report("k", Actor.program("Probe"), "Disk full", null, alerts));
    assertThat(desk.open()).hasSize(3);
  }

  @Test
  void after_the_incident_it_is_another_that_began_no_earlier() {
    Alert disk = alert("db1", null);
    fires("k", disk);
    now = NOW.plus(Duration.ofHours(1));
    order(1, new LifecycleCommand.Cancel("The probe was wrong"));
    now = NOW.plus(Duration.ofHours(2));

    assertThat(fires("k", disk).fate()).isEqualTo(Fate.OPENED);
    assertThat(fires("k", disk).fate()).isEqualTo(Fate.KNOWN);
    assertThat(desk.incident(2).lifecycle().startedAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void it_goes_on_with_the_incident_that_its_own_became_part_of() {
    fires("k", alert("db1", null));
    fires("k2", alert("db2", null));
    order(1, new LifecycleCommand.MergeInto(2));

    assertThat(fires("k", alert("db1", null)).incident().id()).isEqualTo(2);
    assertThat(fires("k", alert("db1", null)).fate()).isEqualTo(Fate.KNOWN);
    assertThat(desk.incident(3).exists()).isFalse();
  }

  @Test
  void its_end_is_put_on_record_after_the_incident_too() {
    fires("k", alert("db1", null));
    order(1, new LifecycleCommand.Cancel("It will pass"));
    assertThat(ends("k", alert("db1", null)).fate()).isEqualTo(Fate.ADDED);
    assertThat(entries(1, AlertsEnded.class)).hasSize(1);
  }

  @Test
  void a_new_alert_that_is_worse_raises_the_severity_and_an_old_one_does_not() {
    fires("k", alert("db1", Severity.SEV3));
    fires("k", alert("db1", Severity.SEV3), alert("db2", Severity.SEV1));
    assertThat(desk.incident(1).severity()).contains(Severity.SEV1);

    order(1, new LifecycleCommand.ChangeSeverity(Severity.SEV3, "Two of three are fine", "shop"));
    ends("k", alert("db2", Severity.SEV1));
    fires("k", alert("db2", Severity.SEV1), alert("db3", Severity.SEV4));
    assertThat(desk.incident(1).severity()).contains(Severity.SEV3);
  }

  @Test
  void an_alert_that_gets_worse_under_its_own_key_raises_the_severity_once() {
    fires("k", alert("db1", Severity.SEV3));
    assertThat(fires("k", alert("db1", Severity.SEV3)).fate()).isEqualTo(Fate.KNOWN);
    assertThat(fires("k", alert("db1", Severity.SEV1)).fate()).isEqualTo(Fate.ADDED);
    assertThat(fires("k", alert("db1", Severity.SEV1)).fate()).isEqualTo(Fate.KNOWN);
    assertThat(desk.incident(1).severity()).contains(Severity.SEV1);
    assertThat(entries(1, AlertsFired.class)).hasSize(2);
    assertThat(entries(1, LifecycleEvent.SeverityChanged.class)).hasSize(1);
  }

  @Test
  void one_without_a_rating_that_gets_one_and_one_that_comes_back_worse_do_too() {
    fires("k", alert("db1", null));
    fires("k", alert("db1", Severity.SEV1));
    assertThat(desk.incident(1).severity()).contains(Severity.SEV1);
    fires("k2", alert("db2", Severity.SEV3));
    ends("k2", alert("db2", null));
    fires("k2", alert("db2", Severity.SEV1));
    assertThat(desk.incident(2).severity()).contains(Severity.SEV1);
  }

  @Test
  void no_alert_is_refused_for_its_words_and_none_leaks_a_secret() {
    String long_ = "x".repeat(5_000) + "\uD83D";
    Alert disk = new Alert(long_, long_, null, NOW.plusSeconds(60), long_, long_);
    ReportAlerts alerts = new ReportAlerts(List.of(disk), List.of());
    assertThat(reports.take(new Report("a", MONITOR, long_, null, alerts)).fate())
        .isEqualTo(Fate.OPENED);
    assertThat(reports.take(new Report("b", MONITOR, "\u0000\u202E", null, alerts)).fate())
        .isEqualTo(Fate.OPENED);
    assertThat(desk.incident(2).title()).isEqualTo("An alert without a name");
    reports.take(new Report("c", MONITOR, "Login with DB_PASSWORD=hunter22x", null, alerts));
    assertThat(desk.incident(3).title()).contains("[masked]").doesNotContain("hunter");
  }

  @Test
  void the_same_at_the_same_moment_is_one_incident() {
    IntStream.range(0, 6).parallel().forEach(_ -> fires("k", alert("db1", null)));
    assertThat(desk.open()).hasSize(1);
    assertThat(entries(1, AlertsFired.class)).hasSize(1);
  }

  record Hourly() implements Reminders.Cadence {
    @Override
    public Duration updateEvery(Severity severity) {
      return Duration.ofHours(1);
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("UTC");
    }
  }
}
