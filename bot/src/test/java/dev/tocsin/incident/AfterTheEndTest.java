package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;

import dev.tocsin.incident.FollowUpCommand.FinishAction;
import dev.tocsin.incident.FollowUpCommand.RevertMeasure;
import dev.tocsin.incident.FollowUpEvent.ActionDone;
import dev.tocsin.incident.FollowUpEvent.MeasureReverted;
import dev.tocsin.incident.LifecycleCommand.ChangeStatus;
import dev.tocsin.incident.LifecycleCommand.Rename;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.ReportAttempt;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.RecordEvent.Mark;
import org.junit.jupiter.api.Test;

class AfterTheEndTest {
  private static final Who LINUS = Sample.LINUS.who();

  @Test
  void a_resolved_incident_can_still_be_renamed() {
    givenResolved()
        .when(new Rename("Cart is down"))
        .then(new LifecycleEvent.Renamed("Checkout is down", "Cart is down"));
  }

  @Test
  void a_resolved_incident_is_not_worked_on_without_reopening_it() {
    givenResolved()
        .when(new ChangeStatus(Status.MONITORING))
        .thenRejected("INC-42 is resolved.", "`/incident reopen <why>`");
  }

  @Test
  void nobody_acknowledges_what_is_over() {
    givenResolved().when(new Acknowledge("link", true)).thenRejected("INC-42 is resolved.");
  }

  @Test
  void a_closed_incident_is_not_changed_without_reopening_it() {
    givenResolved(Sample.CLOSED)
        .when(new Rename("Cart is down"))
        .thenRejected("INC-42 is closed.", "`/incident reopen <why>`");
  }

  @Test
  void a_merged_incident_says_where_to_go_on() {
    givenOpen(Sample.MERGED)
        .when(new Rename("Cart is down"))
        .thenRejected("INC-42 goes on as INC-7.", "/incident status INC-7");
  }

  @Test
  void its_record_can_still_be_completed() {
    givenResolved(Sample.CLOSED)
        .when(new RecordCommand.Note(Mark.CAUSE, "The renewal job had died", null))
        .then(new RecordEvent.Noted(Mark.CAUSE, "The renewal job had died", OPENED_AT));
  }

  @Test
  void a_late_report_of_a_page_is_taken() {
    givenResolved(Sample.CLOSED)
        .when(new ReportAttempt(4, LINUS, "sms", Outcome.DELIVERED, "after 9 min"))
        .by(Actor.TOCSIN)
        .then(new PageAttempted(4, LINUS, "sms", Outcome.DELIVERED, "after 9 min"));
  }

  @Test
  void what_it_left_to_be_done_can_be_done() {
    givenResolved(Sample.ACTION, Sample.MEASURE, Sample.CLOSED)
        .when(new FinishAction(1))
        .then(new ActionDone(1));
    givenResolved(Sample.ACTION, Sample.MEASURE, Sample.CLOSED)
        .when(new RevertMeasure(1))
        .then(new MeasureReverted(1));
  }
}
