package dev.tocsin.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Alert;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.RecordEvent.AlertsEnded;
import dev.tocsin.incident.RecordEvent.AlertsFired;
import dev.tocsin.incident.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SayingWhatProgramsReportTest {
  private static final Instant AT = Instant.parse("2026-11-21T14:05:00Z");

  private static Alert alert(String name, @Nullable String text) {
    return new Alert(name, name, null, AT, text, null);
  }

  private static String told(IncidentEvent event) {
    return Wording.sentence(new Recorded(7, AT, Actor.program("Monitor").who(), event));
  }

  @Test
  void one_alert_says_all_it_has_to_say() {
    assertThat(told(new AlertsFired(List.of(alert("Disk full", "5 % left")))))
        .isEqualTo("Monitor reported an alert: Disk full: 5 % left.");
    assertThat(told(new AlertsFired(List.of(alert("Disk full", null)))))
        .isEqualTo("Monitor reported an alert: Disk full.");
  }

  @Test
  void several_say_what_they_have_in_common() {
    assertThat(told(new AlertsFired(List.of(alert("db1", "5 % left"), alert("db2", "5 % left")))))
        .isEqualTo("Monitor reported 2 alerts: db1; db2: 5 % left.");
    assertThat(told(new AlertsFired(List.of(alert("db1", "5 % left"), alert("db2", null)))))
        .isEqualTo("Monitor reported 2 alerts: db1; db2.");
  }

  @Test
  void many_are_counted() {
    List<Alert> many = IntStream.range(1, 10).mapToObj(i -> alert("db" + i, null)).toList();
    assertThat(told(new AlertsFired(many)))
        .isEqualTo("Monitor reported 9 alerts: db1; db2; db3; db4; db5 and 4 more.");
  }

  @Test
  void an_end_says_whether_others_go_on() {
    assertThat(told(new AlertsEnded(List.of(alert("db1", null)), 2)))
        .isEqualTo("Monitor reported the end of an alert: db1; still going on: 2.");
    assertThat(told(new AlertsEnded(List.of(alert("db1", null), alert("db2", null)), 0)))
        .isEqualTo("Monitor reported the end of 2 alerts: db1; db2; none goes on.");
  }
}
