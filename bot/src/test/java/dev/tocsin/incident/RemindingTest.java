package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.given;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;

import dev.tocsin.incident.FollowUpCommand.Remind;
import dev.tocsin.incident.FollowUpCommand.SnoozeNag;
import dev.tocsin.incident.FollowUpEvent.ActionDone;
import dev.tocsin.incident.FollowUpEvent.MeasureReverted;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.FollowUpEvent.NagSnoozed;
import dev.tocsin.incident.FollowUpEvent.Nagged;
import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
import dev.tocsin.incident.FollowUpEvent.PostmortemWaived;
import dev.tocsin.incident.RecordEvent.UpdatePublished;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RemindingTest {
  private static final FollowUpEvent.ActionAdded OVERDUE =
      Sample.action(LocalDate.parse("2026-11-20"));
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final FollowUpEvent.MeasureAdded T2 =
      new FollowUpEvent.MeasureAdded(2, "Old key", null, Sample.ADA.who());
  private static final UpdatePublished UPDATE = new UpdatePublished(1, "We are on it", true);

  /** The reminder comes due half an hour after what happened last. */
  private static Scenario due(Scenario scenario, Nag nag) {
    return scenario.after(PATIENCE).when(new Remind(nag, PATIENCE)).by(Actor.TOCSIN);
  }

  private static FollowUpEvent.MeasureAdded measure(Instant revertBy) {
    return new FollowUpEvent.MeasureAdded(1, "Check is off", revertBy, Sample.LINUS.who());
  }

  private static void isAsked(Scenario scenario, Nag nag) {
    due(scenario, nag).then(new Nagged(nag, 1));
  }

  /** For the first measure or action item. */
  private static void isAskedForIt(Scenario scenario, Nag nag) {
    due(scenario, nag).then(new Nagged(nag, 1, 1));
  }

  private static void isNotAsked(Scenario scenario, Nag nag) {
    due(scenario, nag).thenRejected("nothing to remind of");
  }

  @Test
  void for_a_lead() {
    isAsked(givenOpen(), Nag.LEAD);
    isNotAsked(givenOpen(Sample.ADA_LEADS), Nag.LEAD);
    isNotAsked(givenOpen(new LifecycleEvent.Cancelled("No")), Nag.LEAD);
  }

  @Test
  void for_a_severity() {
    isAsked(given(Sample.opened(null, false, false)), Nag.SEVERITY);
    isNotAsked(givenOpen(), Nag.SEVERITY);
    isNotAsked(
        given(Sample.opened(null, false, false), Sample.ADA_LEADS, Sample.RESOLVED), Nag.SEVERITY);
  }

  @Test
  void for_an_update_while_it_is_open() {
    isAsked(givenOpen(), Nag.UPDATE);
    isNotAsked(givenResolved(), Nag.UPDATE);
  }

  @Test
  void for_an_update_only_when_the_last_one_is_old_enough() {
    Scenario updated = givenOpen().after(Duration.ofMinutes(1)).and(UPDATE);
    isNotAsked(updated, Nag.UPDATE);
    updated.after(Duration.ofMinutes(31)).then(new Nagged(Nag.UPDATE, 1));
  }

  @Test
  void for_closing_once_it_is_resolved() {
    isAsked(givenResolved(), Nag.CLOSE);
    isNotAsked(givenOpen(), Nag.CLOSE);
    isNotAsked(givenResolved(Sample.CLOSED), Nag.CLOSE);
  }

  @Test
  void for_a_postmortem_that_is_owed() {
    isAsked(givenResolved(), Nag.POSTMORTEM);
    isNotAsked(givenResolved(new PostmortemWaived("Nobody was affected")), Nag.POSTMORTEM);
  }

  @Test
  void for_a_postmortem_that_was_promised_though_the_incident_goes_on() {
    PostmortemPromised promised = new PostmortemPromised(1, Scenario.OPENED_AT);
    isAsked(givenOpen(promised), Nag.POSTMORTEM);
    isNotAsked(givenOpen(), Nag.POSTMORTEM);
    isNotAsked(givenResolved(promised, Sample.CLOSED), Nag.POSTMORTEM);
  }

  @Test
  void for_a_promised_postmortem_once_most_of_the_time_of_the_last_promise_is_over() {
    PostmortemPromised soon = new PostmortemPromised(1, Scenario.OPENED_AT.plus(PATIENCE));
    Instant later = Scenario.OPENED_AT.plus(PATIENCE.multipliedBy(4).dividedBy(3));
    isAsked(givenOpen(soon), Nag.POSTMORTEM);
    isAsked(givenOpen(soon, new PostmortemPromised(2, later)), Nag.POSTMORTEM);
    var last = new PostmortemPromised(2, later.plusSeconds(2));
    isNotAsked(givenOpen(soon, last), Nag.POSTMORTEM);
  }

  @Test
  void for_a_postmortem_anew_when_it_is_promised_again_and_when_all_is_over() {
    PostmortemPromised promised = new PostmortemPromised(1, Scenario.OPENED_AT);
    Nagged often = new Nagged(Nag.POSTMORTEM, 5);
    Duration before = PATIENCE.negated();
    isNotAsked(givenOpen().after(before).and(promised, often), Nag.POSTMORTEM);
    isAsked(givenOpen().after(before).and(promised, often, promised), Nag.POSTMORTEM);
    isAsked(givenOpen().after(before).and(promised, often, Sample.RESOLVED), Nag.POSTMORTEM);
  }

  @Test
  void for_measures_in_place() {
    isAskedForIt(givenOpen(Sample.MEASURE), Nag.MEASURE);
    isAskedForIt(givenOpen(measure(Scenario.OPENED_AT.plus(PATIENCE))), Nag.MEASURE);
    isNotAsked(givenOpen(measure(Scenario.OPENED_AT.plus(PATIENCE).plusSeconds(1))), Nag.MEASURE);
    isNotAsked(givenOpen(Sample.MEASURE, new MeasureReverted(1)), Nag.MEASURE);
  }

  @Test
  void for_action_items_to_be_done() {
    isAskedForIt(givenResolved(OVERDUE, Sample.CLOSED), Nag.ACTION);
    isNotAsked(givenOpen(OVERDUE, new ActionDone(1)), Nag.ACTION);
    isNotAsked(givenOpen(Sample.action(LocalDate.parse("2026-12-20"))), Nag.ACTION);
    isNotAsked(givenOpen(Sample.ACTION), Nag.ACTION);
  }

  @Test
  void not_again_before_people_had_time_to_answer() {
    Scenario asked = givenOpen().after(Duration.ofMinutes(10)).and(new Nagged(Nag.LEAD, 1));
    isNotAsked(asked, Nag.LEAD);
    asked.after(Duration.ofMinutes(40)).then(new Nagged(Nag.LEAD, 2));
  }

  @Test
  void at_most_five_times() {
    due(givenOpen(new Nagged(Nag.LEAD, 4)), Nag.LEAD).then(new Nagged(Nag.LEAD, 5));
    isNotAsked(givenOpen(new Nagged(Nag.LEAD, 5)), Nag.LEAD);
  }

  @Test
  void five_times_anew_once_something_new_is_missing() {
    isAsked(givenOpen(new Nagged(Nag.UPDATE, 5), UPDATE), Nag.UPDATE);
    isNotAsked(givenOpen(Sample.MEASURE, new Nagged(Nag.MEASURE, 5, 1)), Nag.MEASURE);
    due(givenOpen(Sample.MEASURE, new Nagged(Nag.MEASURE, 5, 1), T2), Nag.MEASURE)
        .then(new Nagged(Nag.MEASURE, 1, 2));
    isAsked(givenOpen(new Nagged(Nag.LEAD, 5), new LifecycleEvent.Reopened("Back")), Nag.LEAD);
  }

  @Test
  void for_each_item_by_itself() {
    Scenario both = givenOpen(Sample.MEASURE, T2).after(PATIENCE).by(Actor.TOCSIN);
    both.when(new Remind(Nag.MEASURE, 2, PATIENCE)).then(new Nagged(Nag.MEASURE, 1, 2));
    both.when(new Remind(Nag.MEASURE, PATIENCE))
        .then(new Nagged(Nag.MEASURE, 1, 1), new Nagged(Nag.MEASURE, 1, 2));
    both.when(new Remind(Nag.MEASURE, 3, PATIENCE)).thenRejected("nothing to remind of");
  }

  @Test
  void for_an_item_again_once_its_owner_had_time_or_asked_for_it() {
    Nagged asked = new Nagged(Nag.ACTION, 1, 1);
    Scenario late = givenOpen(OVERDUE).after(Duration.ofMinutes(10)).and(asked);
    isNotAsked(late, Nag.ACTION);
    due(late.and(new NagSnoozed(Nag.ACTION, Scenario.OPENED_AT.plus(PATIENCE))), Nag.ACTION)
        .then(new Nagged(Nag.ACTION, 2, 1));
  }

  @Test
  void an_item_that_is_put_off_leaves_the_others_as_they_are() {
    Instant until = Scenario.OPENED_AT.plus(PATIENCE.multipliedBy(2));
    Scenario both = givenOpen(Sample.MEASURE, T2);
    Scenario put = both.and(new NagSnoozed(Nag.MEASURE, until, 1));
    due(put, Nag.MEASURE).then(new Nagged(Nag.MEASURE, 1, 2));
    Scenario asked = both.after(PATIENCE).and(nagged(1), nagged(2));
    asked
        .and(new NagSnoozed(Nag.MEASURE, until.minusSeconds(1), 1))
        .after(PATIENCE.multipliedBy(2).minusSeconds(1))
        .when(new Remind(Nag.MEASURE, PATIENCE))
        .by(Actor.TOCSIN)
        .then(new Nagged(Nag.MEASURE, 2, 1));
  }

  private static Nagged nagged(int item) {
    return new Nagged(Nag.MEASURE, 1, item);
  }

  @Test
  void all_of_a_kind_that_are_put_off_keep_an_item_back_that_is_not() {
    Instant later = Scenario.OPENED_AT.plus(PATIENCE.multipliedBy(2));
    Instant sooner = Scenario.OPENED_AT.plusSeconds(60);
    isNotAsked(
        givenOpen(
            Sample.MEASURE,
            new NagSnoozed(Nag.MEASURE, later),
            new NagSnoozed(Nag.MEASURE, sooner, 1)),
        Nag.MEASURE);
  }

  @Test
  void what_was_put_off_does_not_hasten_anything_else() {
    Scenario put =
        givenOpen(OVERDUE, Sample.MEASURE)
            .after(Duration.ofMinutes(10))
            .and(new Nagged(Nag.ACTION, 1, 1), new Nagged(Nag.LEAD, 1))
            .and(new NagSnoozed(Nag.LEAD, Scenario.OPENED_AT.plusSeconds(900)));
    isNotAsked(put, Nag.ACTION);
    isNotAsked(put, Nag.LEAD);
  }

  @Test
  void not_while_people_want_to_be_left_alone() {
    NagSnoozed snoozed = new NagSnoozed(Nag.LEAD, Scenario.OPENED_AT.plus(PATIENCE));
    isAsked(givenOpen(snoozed), Nag.LEAD);
    due(givenOpen(snoozed), Nag.LEAD)
        .after(PATIENCE.minusSeconds(1))
        .when(new Remind(Nag.LEAD, Duration.ZERO))
        .thenRejected("nothing to remind of");
  }

  @Test
  void being_left_alone_ends_in_the_future() {
    SnoozeNag snooze = new SnoozeNag(Nag.LEAD, Scenario.OPENED_AT.plusSeconds(1));
    givenOpen().when(snooze).then(new NagSnoozed(Nag.LEAD, snooze.until()));
    givenOpen()
        .when(new SnoozeNag(Nag.MEASURE, snooze.until(), 2))
        .then(new NagSnoozed(Nag.MEASURE, snooze.until(), 2));
    givenOpen()
        .after(Duration.ofSeconds(1))
        .when(snooze)
        .thenRejected("2026-11-21 14:00 UTC has passed", "`+1h`");
  }
}
