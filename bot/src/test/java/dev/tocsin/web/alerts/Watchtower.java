package dev.tocsin.web.alerts;

import dev.tocsin.desk.Changes;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Proofs;
import dev.tocsin.desk.Reminders;
import dev.tocsin.desk.Reports;
import dev.tocsin.incident.Severity;
import dev.tocsin.oncall.Contact;
import dev.tocsin.oncall.Duties;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Service;
import dev.tocsin.oncall.Staff;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where alerts come in, with what they come to. */
final class Watchtower implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

  private final Storage storage;
  private final IncidentDesk desk;
  private final MockMvcTester web;

  Watchtower(Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    storage = Storage.open(new StorageSettings(url, null, null, () -> NOW));
    var changes = new Changes();
    desk = new IncidentDesk(storage, new Hourly(), changes);
    var onCall = new OnCall(Watchtower::roster, new Covers(storage), new Proofs(storage, changes));
    var reports = new Reports(storage, desk, onCall, changes);
    web = MockMvcTester.of(new AlertIntake(reports, desk, onCall));
  }

  /** Runs a cart, which people also call basket, and tills. */
  static Roster roster() {
    var cart = new Service("cart", "shop", List.of(), List.of("basket"));
    var tills = new Service("tills", null, List.of(), List.of());
    var services = Map.of("cart", cart, "tills", tills);
    var phone = new Contact(Map.of(), null, "+15550100", null, null);
    var ada = new Person("ada", "Ada L.", ZoneId.of("UTC"), phone, Ladder.STANDARD);
    var staff = new Staff(Map.of("ada", ada), List.of(ada), List.of(ada), Map.of());
    var duties = new Duties(Map.of(), Map.of(), Map.of(), services);
    return new Roster(ZoneId.of("UTC"), staff, duties);
  }

  IncidentDesk desk() {
    return desk;
  }

  MvcTestResult hears(String body) {
    return web.post().uri("/alerts").content(body).exchange();
  }

  MvcTestResult hears(byte[] body, String type) {
    return web.post().uri("/alerts/a-token").header("Content-Type", type).content(body).exchange();
  }

  MvcTestResult hearsAt(String path, String body) {
    return web.post().uri(URI.create(path)).content(body).exchange();
  }

  @Override
  public void close() {
    storage.close();
  }

  private record Hourly() implements Reminders.Cadence {
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
