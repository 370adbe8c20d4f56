package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.GRACE;
import static dev.tocsin.incident.Sample.LINUS;
import static dev.tocsin.incident.Sample.STRANGER;
import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.given;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;

import dev.tocsin.incident.FollowUpCommand.FinishAction;
import dev.tocsin.incident.FollowUpCommand.RevertMeasure;
import dev.tocsin.incident.FollowUpCommand.SnoozeNag;
import dev.tocsin.incident.FollowUpEvent.ActionAdded;
import dev.tocsin.incident.FollowUpEvent.ActionDone;
import dev.tocsin.incident.FollowUpEvent.Horizon;
import dev.tocsin.incident.FollowUpEvent.MeasureAdded;
import dev.tocsin.incident.FollowUpEvent.MeasureReverted;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.FollowUpEvent.NagSnoozed;
import dev.tocsin.incident.RecordEvent.Mark;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WhoMayDoWhatTest {
  private static final RecordCommand NOTE = new RecordCommand.Note(Mark.NOTE, "Errors", null);
  private static final RecordEvent NOTED = new RecordEvent.Noted(Mark.NOTE, "Errors", OPENED_AT);
  private static final LifecycleCommand RENAME = new LifecycleCommand.Rename("Cart is down");
  private static final LifecycleEvent RENAMED =
      new LifecycleEvent.Renamed("Checkout is down", "Cart is down");
  private static final PagingCommand ACK = new PagingCommand.Acknowledge("button", true);
  private static final FinishAction DONE = new FinishAction(1);
  private static final LocalDate DUE = LocalDate.parse("2026-12-01");

  private static ActionAdded ownedBy(Actor who) {
    return new ActionAdded(1, "Watch the certificate", who.who(), DUE, Horizon.FUTURE, 0);
  }

  private static MeasureAdded measureOf(Actor who) {
    return new MeasureAdded(1, "Check is off", null, who.who());
  }

  private static SnoozeNag snooze(Nag nag, int item) {
    return new SnoozeNag(nag, OPENED_AT.plusSeconds(1800), item);
  }

  private static NagSnoozed snoozed(Nag nag) {
    return new NagSnoozed(nag, OPENED_AT.plusSeconds(1800), 1);
  }

  @Test
  void anyone_may_note_what_they_know() {
    givenOpen().when(NOTE).by(STRANGER).then(NOTED);
  }

  @Test
  void an_outsider_can_not_silence_the_chain() {
    givenOpen().when(ACK).by(STRANGER).thenRejected("people whom Tocsin knows", "`people`");
  }

  @Test
  void a_colleague_may_acknowledge() {
    givenOpen().when(ACK).by(GRACE).then(Sample.acknowledgedBy(GRACE));
  }

  @Test
  void only_those_in_the_room_change_an_incident() {
    givenOpen().when(RENAME).by(GRACE).thenRejected("Only people in the room", "Join its room");
    givenOpen().when(RENAME).by(LINUS).then(RENAMED);
  }

  @Test
  void whoever_was_paged_counts_as_in_the_room() {
    givenOpen(Sample.woke(0, GRACE)).when(RENAME).by(GRACE).then(RENAMED);
  }

  @Test
  void whoever_has_a_role_counts_as_in_the_room() {
    givenOpen(new PeopleEvent.RoleAssigned("comms", GRACE.who()))
        .when(RENAME)
        .by(GRACE)
        .then(RENAMED);
  }

  @Test
  void while_there_is_no_room_every_colleague_counts_as_in_it() {
    given(Sample.OPENED, Sample.CHAIN).when(RENAME).by(GRACE).then(RENAMED);
    given(Sample.OPENED, Sample.CHAIN).when(RENAME).by(STRANGER).thenRejected("room");
  }

  @Test
  void whoever_owns_what_is_left_may_finish_it_and_change_nothing_else() {
    givenResolved(ownedBy(GRACE), Sample.CLOSED).when(DONE).by(GRACE).then(new ActionDone(1));
    givenOpen(ownedBy(GRACE)).when(RENAME).by(GRACE).thenRejected("Only people in the room");
    givenOpen(ownedBy(LINUS)).when(DONE).by(GRACE).thenRejected("Only people in the room");
    givenOpen(Sample.ACTION).when(DONE).by(GRACE).thenRejected("Only people in the room");
    givenOpen().when(DONE).by(GRACE).thenRejected("Only people in the room");
  }

  @Test
  void whoever_owns_a_measure_or_took_it_over_may_revert_it() {
    RevertMeasure revert = new RevertMeasure(1);
    givenOpen(measureOf(GRACE)).when(revert).by(GRACE).then(new MeasureReverted(1));
    givenOpen(measureOf(LINUS)).when(revert).by(GRACE).thenRejected("Only people in the room");
    givenOpen(measureOf(LINUS), new ActionAdded(1, "On", LINUS.who(), DUE, Horizon.FUTURE, 1))
        .when(revert)
        .by(GRACE)
        .thenRejected("Only people in the room");
    givenOpen(measureOf(LINUS), new ActionAdded(1, "On", GRACE.who(), DUE, Horizon.FUTURE, 1))
        .when(revert)
        .by(GRACE)
        .then(new MeasureReverted(1));
    givenOpen(measureOf(LINUS), new ActionAdded(1, "On", GRACE.who(), DUE, Horizon.FUTURE, 0))
        .when(revert)
        .by(GRACE)
        .thenRejected("Only people in the room");
  }

  @Test
  void whoever_is_asked_for_what_is_theirs_may_put_it_off() {
    givenOpen(ownedBy(GRACE)).when(snooze(Nag.ACTION, 1)).by(GRACE).then(snoozed(Nag.ACTION));
    givenOpen(measureOf(GRACE)).when(snooze(Nag.MEASURE, 1)).by(GRACE).then(snoozed(Nag.MEASURE));
    givenOpen(Sample.ACTION).when(snooze(Nag.ACTION, 1)).by(GRACE).thenRejected("in the room");
    givenOpen(ownedBy(LINUS)).when(snooze(Nag.ACTION, 1)).by(GRACE).thenRejected("in the room");
    givenOpen(ownedBy(GRACE)).when(snooze(Nag.LEAD, 0)).by(GRACE).thenRejected("in the room");
  }

  @Test
  void nobody_outside_puts_off_what_others_are_asked_for() {
    Scenario hers = givenOpen(ownedBy(GRACE), measureOf(GRACE));
    hers.when(snooze(Nag.ACTION, 2)).by(GRACE).thenRejected("in the room");
    hers.when(snooze(Nag.ACTION, 0)).by(GRACE).thenRejected("in the room");
    hers.when(snooze(Nag.MEASURE, 2)).by(GRACE).thenRejected("in the room");
    hers.when(snooze(Nag.MEASURE, 0)).by(GRACE).thenRejected("in the room");
  }

  @Test
  void redacting_is_for_admins_whatever_someone_was_paged_for() {
    givenOpen(Sample.woke(0, GRACE))
        .when(new RecordCommand.RedactEntry(1))
        .by(GRACE)
        .thenRejected("Only admins", "`admins`");
  }

  @Test
  void what_jobs_report_is_for_tocsin_alone() {
    givenOpen()
        .when(new RoomCommand.ReportGivenUp("card", "no room"))
        .by(Sample.ADA)
        .thenRejected("Only Tocsin itself", "/incident help");
  }

  @Test
  void there_is_nothing_to_change_before_an_incident_is_opened() {
    given().when(RENAME).thenRejected("There is no INC-42.", "/incident list");
  }

  @Nested
  class InAPrivateIncident {
    private final Scenario hidden =
        given(Sample.opened(Severity.SEV2, true, false), Sample.CHAIN, Sample.ROOM);

    @Test
    void others_are_told_that_there_is_none() {
      hidden.when(NOTE).by(GRACE).thenRejected("There is no INC-42.");
    }

    @Test
    void even_while_it_has_no_room() {
      given(Sample.opened(Severity.SEV2, true, false))
          .when(NOTE)
          .by(GRACE)
          .thenRejected("There is no INC-42.");
    }

    @Test
    void those_who_were_paged_see_it() {
      hidden.and(Sample.woke(0, GRACE)).when(NOTE).by(GRACE).then(NOTED);
    }

    @Test
    void those_who_own_what_is_left_see_it_and_may_finish_it() {
      hidden.and(ownedBy(GRACE)).when(DONE).by(GRACE).then(new ActionDone(1));
      hidden
          .and(measureOf(GRACE))
          .when(new RevertMeasure(1))
          .by(GRACE)
          .then(new MeasureReverted(1));
    }

    @Test
    void but_neither_what_else_there_is_to_do_nor_once_it_is_done() {
      hidden.and(ownedBy(GRACE)).when(RENAME).by(GRACE).thenRejected("Only people in the room");
      hidden
          .and(ownedBy(GRACE), new ActionDone(1))
          .when(NOTE)
          .by(GRACE)
          .thenRejected("There is no INC-42.");
      hidden.and(ownedBy(LINUS)).when(NOTE).by(GRACE).thenRejected("There is no INC-42.");
    }

    @Test
    void its_opener_sees_it() {
      Actor ada = new Actor(Sample.ADA.who(), Standing.COLLEAGUE);
      hidden.when(NOTE).by(ada).then(NOTED);
    }

    @Test
    void those_in_its_room_see_it() {
      hidden.when(NOTE).by(LINUS).then(NOTED);
    }
  }
}
