package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.given;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.RecordCommand.ReportAlerts;
import dev.tocsin.incident.RecordEvent.AlertsEnded;
import dev.tocsin.incident.RecordEvent.AlertsFired;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportingAlertsTest {
  private static final Actor MONITOR = Actor.program("Night Monitor");
  private static final Alert DISK = alert("disk", Severity.SEV3);
  private static final Alert QUEUE = alert("queue", Severity.SEV1);
  private static final AlertsFired DISK_FIRED = new AlertsFired(List.of(DISK));

  private static Alert alert(String key, @Nullable Severity severity) {
    return new Alert(key, key + " is full", severity, OPENED_AT, null, null);
  }

  private static ReportAlerts firing(Alert... alerts) {
    return new ReportAlerts(List.of(alerts), List.of());
  }

  private static ReportAlerts ended(Alert... alerts) {
    return new ReportAlerts(List.of(), List.of(alerts));
  }

  @Test
  void alerts_told_together_are_one_entry() {
    givenOpen().when(firing(DISK, QUEUE)).by(MONITOR).then(new AlertsFired(List.of(DISK, QUEUE)));
  }

  @Test
  void what_is_told_again_changes_nothing() {
    givenOpen(DISK_FIRED).when(firing(DISK)).by(MONITOR).thenNothingChanges();
    givenOpen(DISK_FIRED, new AlertsEnded(List.of(DISK), 0))
        .when(ended(DISK))
        .by(MONITOR)
        .thenNothingChanges();
    givenOpen().when(firing(DISK, DISK)).by(MONITOR).then(DISK_FIRED);
  }

  @Test
  void only_what_is_new_among_them_is_told() {
    givenOpen(DISK_FIRED)
        .when(firing(DISK, QUEUE))
        .by(MONITOR)
        .then(new AlertsFired(List.of(QUEUE)));
  }

  @Test
  void an_end_is_told_with_how_many_go_on_and_ends_no_incident() {
    Scenario both = givenOpen(new AlertsFired(List.of(DISK, QUEUE)));
    both.when(ended(DISK)).by(MONITOR).then(new AlertsEnded(List.of(DISK), 1));
    both.when(ended(DISK, QUEUE)).by(MONITOR).then(new AlertsEnded(List.of(DISK, QUEUE), 0));
    both.recorded(MONITOR, new AlertsEnded(List.of(DISK, QUEUE), 0));
    assertThat(both.incident().isOpen()).isTrue();
  }

  @Test
  void one_that_ends_while_another_begins_is_told_with_it() {
    givenOpen(DISK_FIRED)
        .when(new ReportAlerts(List.of(QUEUE), List.of(DISK)))
        .by(MONITOR)
        .then(new AlertsFired(List.of(QUEUE)), new AlertsEnded(List.of(DISK), 1));
  }

  @Test
  void one_that_comes_back_is_told_again() {
    givenOpen(DISK_FIRED, new AlertsEnded(List.of(DISK), 0))
        .when(firing(DISK))
        .by(MONITOR)
        .then(DISK_FIRED);
  }

  @Test
  void an_end_is_still_told_when_people_have_resolved_the_incident() {
    givenResolved(DISK_FIRED).when(ended(DISK)).by(MONITOR).then(new AlertsEnded(List.of(DISK), 0));
  }

  @Test
  void people_do_not_report_in_the_name_of_programs() {
    givenOpen().when(firing(DISK)).by(Sample.ADA).thenRejected("Only Tocsin itself");
    given().when(firing(DISK)).by(MONITOR).thenRejected("There is no INC-42");
  }

  @Test
  void a_program_writes_no_word_that_keeps_an_acknowledgement_alive() {
    Scenario told = givenOpen().after(Duration.ofMinutes(20)).recorded(MONITOR, DISK_FIRED);
    assertThat(told.incident().lastWordAt()).isEqualTo(OPENED_AT);
    assertThat(MONITOR.who().id()).isEqualTo("program:night-monitor");
  }

  @Test
  void one_that_gets_worse_is_told_again_and_one_that_gets_better_is_not() {
    Alert worse = alert("disk", Severity.SEV1);
    Scenario told = givenOpen(DISK_FIRED);
    told.when(firing(worse)).by(MONITOR).then(new AlertsFired(List.of(worse)));
    told.when(firing(alert("disk", Severity.SEV4))).by(MONITOR).thenNothingChanges();
    told.when(firing(alert("disk", null))).by(MONITOR).thenNothingChanges();
    told.recorded(MONITOR, new AlertsFired(List.of(worse)));
    told.when(firing(worse)).by(MONITOR).thenNothingChanges();
  }

  @Test
  void one_that_was_not_rated_is_told_again_once_it_is() {
    givenOpen(new AlertsFired(List.of(alert("disk", null))))
        .when(firing(DISK))
        .by(MONITOR)
        .then(DISK_FIRED);
  }

  @Test
  void how_bad_it_is_goes_by_those_not_heard_to_be_so_bad_before() {
    Alerts known = givenOpen(DISK_FIRED).incident().chronicle().alerts();
    assertThat(known.worstNew(List.of(DISK))).isEmpty();
    assertThat(known.worstNew(List.of(alert("disk", Severity.SEV2)))).contains(Severity.SEV2);
    assertThat(known.worstNew(List.of(DISK, alert("cart", null), QUEUE))).contains(Severity.SEV1);
    assertThat(Alerts.worst(List.of(DISK, QUEUE))).contains(Severity.SEV1);
  }

  @Test
  void how_bad_it_was_rated_is_kept_beyond_its_end() {
    AlertsFired again = new AlertsFired(List.of(alert("disk", null)));
    Alerts known =
        givenOpen(DISK_FIRED, new AlertsEnded(List.of(alert("disk", Severity.SEV1)), 0), again)
            .incident()
            .chronicle()
            .alerts();
    assertThat(known.worstNew(List.of(DISK))).isEmpty();
    assertThat(known.worstNew(List.of(alert("disk", Severity.SEV1)))).contains(Severity.SEV1);
  }
}
