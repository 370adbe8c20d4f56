package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.MEASURE;
import static dev.tocsin.incident.Scenario.given;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;

import dev.tocsin.incident.FollowUpEvent.ActionAdded;
import dev.tocsin.incident.FollowUpEvent.DraftWritten;
import dev.tocsin.incident.FollowUpEvent.Horizon;
import dev.tocsin.incident.FollowUpEvent.MeasureAdded;
import dev.tocsin.incident.FollowUpEvent.MeasureReverted;
import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
import dev.tocsin.incident.FollowUpEvent.PostmortemPublished;
import dev.tocsin.incident.FollowUpEvent.PostmortemWaived;
import dev.tocsin.incident.LifecycleCommand.Cancel;
import dev.tocsin.incident.LifecycleCommand.Close;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClosingAnIncidentTest {
  private static final PostmortemWaived WAIVED = new PostmortemWaived("Nobody was affected");

  private static Scenario resolved(Severity severity, boolean drill) {
    return given(Sample.opened(severity, false, drill), Sample.CHAIN, Sample.ROOM)
        .and(Sample.ADA_LEADS, Sample.RESOLVED)
        .when(new Close());
  }

  @Test
  void it_is_resolved_first() {
    givenOpen().when(new Close()).thenRejected("INC-42 is not resolved", "resolve <summary>");
  }

  @Test
  void a_bad_one_is_learned_from_first() {
    givenResolved()
        .when(new Close())
        .thenRejected("neither published nor waived", "postmortem publish", "waive <why>");
    resolved(Severity.SEV1, false).thenRejected("neither published nor waived");
    resolved(null, false).thenRejected("neither published nor waived");
  }

  @Test
  void a_published_or_waived_postmortem_is_enough() {
    givenResolved(WAIVED).when(new Close()).then(Sample.CLOSED);
    givenResolved(new DraftWritten(1), new PostmortemPublished(1))
        .when(new Close())
        .then(Sample.CLOSED);
  }

  @Test
  void a_mild_one_needs_no_postmortem() {
    resolved(Severity.SEV3, false).then(Sample.CLOSED);
  }

  @Test
  void what_was_promised_to_those_affected_is_owed_however_mild_it_was() {
    given(Sample.opened(Severity.SEV3, false, false), Sample.CHAIN, Sample.ROOM)
        .and(new PostmortemPromised(1, Scenario.OPENED_AT), Sample.ADA_LEADS, Sample.RESOLVED)
        .when(new Close())
        .thenRejected(
            "neither published nor waived; update 1 was heard to promise it by 2026-11-21 14:00",
            "`/incident postmortem waive <why>`");
  }

  @Test
  void a_drill_needs_no_postmortem() {
    resolved(Severity.SEV1, true).then(Sample.CLOSED);
  }

  @Test
  void it_does_not_close_over_a_temporary_measure() {
    givenResolved(WAIVED, MEASURE, new MeasureAdded(2, "Old key", null, Sample.ADA.who()))
        .when(new Close())
        .thenRejected(
            "T1 (Certificate check is off), T2 (Old key)",
            "`/incident temp reverted T1`",
            "owner:@who due:<date> measure:T1");
  }

  @Test
  void a_reverted_measure_no_longer_keeps_it_open() {
    givenResolved(WAIVED, MEASURE, new MeasureReverted(1)).when(new Close()).then(Sample.CLOSED);
  }

  @Test
  void a_measure_that_became_someones_task_no_longer_keeps_it_open() {
    LocalDate due = LocalDate.parse("2026-12-01");
    givenResolved(WAIVED, MEASURE)
        .and(new ActionAdded(1, "Check on", Sample.ADA.who(), due, Horizon.FUTURE, 1))
        .when(new Close())
        .then(Sample.CLOSED);
  }

  @Test
  void cancelling_is_no_way_around_a_temporary_measure() {
    givenOpen(MEASURE)
        .when(new Cancel("False alarm"))
        .thenRejected("T1 (Certificate check is off)", "/incident temp reverted T1");
  }

  @Test
  void a_false_alarm_is_cancelled_with_a_reason() {
    givenOpen().when(new Cancel("False alarm")).then(new LifecycleEvent.Cancelled("False alarm"));
    givenOpen().when(new Cancel("")).thenRejected("reason is missing", "/incident cancel");
  }
}
