package dev.tocsin.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.config.ConfigurationFile;
import dev.tocsin.config.Loaded;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Alert;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent.Opened;
import dev.tocsin.incident.RecordEvent.AlertsEnded;
import dev.tocsin.incident.RecordEvent.AlertsFired;
import dev.tocsin.incident.Recorded;
import dev.tocsin.timeline.LocalTimes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The card of an incident says how many of its alerts go on. */
class ShowingAlertsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:14:00Z");
  private static final Opened OPENED = new Opened("Disk full", null, null, false, false, NOW);
  private static final Alert DB1 = new Alert("1", "db1", null, NOW, null, null);
  private static final Alert DB2 = new Alert("2", "db2", null, NOW, null, null);

  private static final Loaded COMPANY =
      ConfigurationFile.parse(
          """
          company: { name: Acme, timezone: UTC }
          people: { ada: { email: ada@acme.test } }
          founders: [ada]
          """,
          Path.of(""));
  private static final Labels LABELS =
      new Labels(() -> ((Loaded.Good) COMPANY).configuration().roster());

  private static String card(IncidentEvent... events) {
    List<Recorded> journal = new ArrayList<>();
    for (IncidentEvent event : events) {
      journal.add(new Recorded(journal.size() + 1, NOW, Actor.TOCSIN.who(), event));
    }
    return Cards.summary(Incident.of(1, journal), LocalTimes.on(NOW, ZoneOffset.UTC), LABELS)
        .parts()
        .toString();
  }

  @Test
  void those_that_go_on_are_counted() {
    AlertsFired both = new AlertsFired(List.of(DB1, DB2));
    assertThat(card(OPENED, both)).contains("value=2 of 2 firing");
    assertThat(card(OPENED, both, new AlertsEnded(List.of(DB1), 1)))
        .contains("value=1 of 2 firing");
    assertThat(card(OPENED)).doesNotContain("firing");
  }
}
