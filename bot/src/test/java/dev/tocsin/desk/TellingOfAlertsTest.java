package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Alert;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.RecordEvent.AlertsEnded;
import dev.tocsin.incident.RecordEvent.AlertsFired;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Who;
import dev.tocsin.postmortem.Happening;
import dev.tocsin.postmortem.Happening.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingOfAlertsTest {
  private static final Instant AT = Instant.parse("2026-11-21T14:00:00Z");
  private static final Who MONITOR = Actor.program("Monitor").who();

  @Test
  void what_a_program_reports_is_told_as_alerts() {
    List<Alert> disk = List.of(new Alert("k", "Disk full", null, AT, "5 % left", null));
    List<Recorded> journal =
        List.of(
            new Recorded(1, AT, MONITOR, new AlertsFired(disk)),
            new Recorded(2, AT, MONITOR, new AlertsEnded(disk, 0)));
    Incident incident = Incident.of(42, journal);

    assertThat(
            CaseFiles.of(incident, journal, List.of(), ZoneId.of("CET"), _ -> List.of()).happened())
        .extracting(Happening::kind, Happening::text)
        .containsExactly(
            tuple(Kind.ALERT, "Monitor reported an alert: Disk full: 5 % left."),
            tuple(
                Kind.ALERT_ENDED,
                "Monitor reported the end of an alert: Disk full; none goes on."));
  }
}
