package dev.tocsin.desk;

import static dev.tocsin.desk.Errand.ANNOUNCE;
import static dev.tocsin.desk.Errand.END_SNOOZE;
import static dev.tocsin.desk.Errand.FILE_POSTMORTEM;
import static dev.tocsin.desk.Errand.INVITE;
import static dev.tocsin.desk.Errand.MARK_MESSAGE;
import static dev.tocsin.desk.Errand.OPEN_ROOM;
import static dev.tocsin.desk.Errand.PHRASE_DRAFT;
import static dev.tocsin.desk.Errand.POST_ENTRY;
import static dev.tocsin.desk.Errand.PUBLISH_UPDATE;
import static dev.tocsin.desk.Errand.REACH_STEP;
import static dev.tocsin.desk.Errand.REFRESH_CARD;
import static dev.tocsin.desk.Errand.WRITE_DRAFT;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Severity;
import java.time.Duration;
import java.util.List;

/** Which work each event causes; a side effect of Tocsin is a line here. */
final class Reactions {
  /** How long a public update can be stopped before it is told. */
  static final Duration HOLD = Duration.ofSeconds(30);

  private final Reminders reminders;

  Reactions(Reminders reminders) {
    this.reminders = reminders;
  }

  /**
   * @param severity what the incident is paged as once the event has happened
   */
  List<Promise> to(Recorded recorded, Severity severity) {
    To to = new To(recorded, severity);
    switch (recorded.event()) {
      case LifecycleEvent event -> lifecycle(event, to);
      case PeopleEvent event -> people(event, to);
      case PagingEvent event -> paging(event, to);
      case RecordEvent event -> record(event, to);
      case FollowUpEvent event -> followUp(event, to);
      case RoomEvent event -> room(event, to);
    }
    return to.promises();
  }

  private void lifecycle(LifecycleEvent event, To to) {
    switch (event) {
      case LifecycleEvent.Opened opened -> {
        to.now(OPEN_ROOM).now(REFRESH_CARD).now(ANNOUNCE).inRoom(POST_ENTRY).inRoom(INVITE);
        reminders.pageBeside(to);
        reminders.after(opened, to);
      }
      case LifecycleEvent.SeverityChanged _ -> {
        reminders.pageBeside(to);
        to.everywhere().topic().inRoom(INVITE);
        reminders.afterSeverityChange(to);
        reminders.doubtAcknowledgement(to);
      }
      case LifecycleEvent.Resolved _ -> {
        to.everywhere().topic().olderPosts().now(WRITE_DRAFT);
        reminders.afterResolution(to);
      }
      case LifecycleEvent.Closed _ -> to.forTheLastTime();
      case LifecycleEvent.Cancelled _ -> to.forTheLastTime();
      case LifecycleEvent.MergedInto _ -> to.forTheLastTime();
      case LifecycleEvent.StatusChanged _ -> to.everywhere().topic();
      case LifecycleEvent.Renamed _ -> to.everywhere().topic();
      case LifecycleEvent.Reopened _ -> {
        to.now(OPEN_ROOM).everywhere().topic();
        reminders.afterReopening(to);
        reminders.doubtAcknowledgement(to);
      }
      case LifecycleEvent.Absorbed _ -> to.everywhere();
    }
  }

  private void people(PeopleEvent event, To to) {
    switch (event) {
      case PeopleEvent.RoleAssigned _ ->
          to.inRoom(INVITE).inRoom(POST_ENTRY).now(REFRESH_CARD).topic();
      case PeopleEvent.LeadHandedOver _ ->
          to.inRoom(INVITE).inRoom(POST_ENTRY).now(REFRESH_CARD).topic();
    }
  }

  private void paging(PagingEvent event, To to) {
    switch (event) {
      case PagingEvent.EscalationStarted started ->
          to.later(REACH_STEP, started.chain() + "/0", Duration.ZERO);
      case PagingEvent.StepReached reached -> {
        to.pages(reached.woken());
        to.later(REACH_STEP, reached.chain() + "/" + (reached.step() + 1), reached.waitFor());
        to.inRoom(INVITE).inRoom(POST_ENTRY).now(REFRESH_CARD);
      }
      case PagingEvent.PeoplePaged paged ->
          to.pages(paged.woken()).inRoom(INVITE).inRoom(POST_ENTRY);
      case PagingEvent.PageAttempted attempted ->
          to.nextRungIfFailed(attempted).confirmationIfSent(attempted);
      case PagingEvent.Acknowledged _ -> {
        to.everywhere().olderPosts();
        reminders.doubtAcknowledgement(to);
      }
      case PagingEvent.Snoozed snoozed ->
          to.everywhere().olderPosts().aboutIt(END_SNOOZE, snoozed.until());
      case PagingEvent.AcknowledgementEnded _ -> to.everywhere().olderPosts();
      case PagingEvent.AcknowledgementTakenBack _ -> to.everywhere().olderPosts();
      case PagingEvent.OnTheWay _ -> to.inRoom(POST_ENTRY).now(REFRESH_CARD);
    }
  }

  private void record(RecordEvent event, To to) {
    switch (event) {
      case RecordEvent.UpdatePrepared prepared ->
          to.inRoom(POST_ENTRY).later(PUBLISH_UPDATE, prepared.number() + "", HOLD);
      case RecordEvent.UpdatePublished _ -> {
        to.everywhere().olderPosts();
        reminders.afterUpdate(to);
      }
      case RecordEvent.MessageHighlighted _ -> to.inRoom(MARK_MESSAGE);
      case RecordEvent.MessageUnhighlighted _ -> to.inRoom(MARK_MESSAGE);
      case RecordEvent.Noted _ -> to.inRoom(POST_ENTRY);
      case RecordEvent.DowntimeRecorded _ -> to.inRoom(POST_ENTRY);
      case RecordEvent.UpdateStopped _ -> to.inRoom(POST_ENTRY).olderPosts();
      case RecordEvent.EntryCorrected _ -> to.inRoom(POST_ENTRY);
      case RecordEvent.EntryHidden _ -> to.inRoom(POST_ENTRY);
      case RecordEvent.AlertsFired _ -> to.inRoom(POST_ENTRY).now(REFRESH_CARD);
      case RecordEvent.AlertsEnded _ -> to.inRoom(POST_ENTRY).now(REFRESH_CARD);
      case RecordEvent.EntryRedacted _ -> to.everywhere().topic().olderPostsTwice();
    }
  }

  private void followUp(FollowUpEvent event, To to) {
    switch (event) {
      case FollowUpEvent.MeasureAdded measure -> {
        to.inRoom(POST_ENTRY).now(REFRESH_CARD);
        reminders.after(measure, to);
      }
      case FollowUpEvent.ActionAdded action -> {
        to.inRoom(POST_ENTRY).now(REFRESH_CARD);
        reminders.after(action, to);
      }
      case FollowUpEvent.Nagged nagged -> {
        to.inRoom(POST_ENTRY);
        reminders.after(nagged, to);
      }
      case FollowUpEvent.NagSnoozed snoozed -> reminders.after(snoozed, to);
      case FollowUpEvent.MeasureReverted _ -> to.inRoom(POST_ENTRY).now(REFRESH_CARD).olderPosts();
      case FollowUpEvent.ActionDone _ -> to.inRoom(POST_ENTRY).now(REFRESH_CARD).olderPosts();
      case FollowUpEvent.RunbookShown _ -> to.inRoom(POST_ENTRY);
      case FollowUpEvent.RunbookStepped _ -> to.inRoom(POST_ENTRY).olderPosts();
      case FollowUpEvent.DraftWritten draft -> {
        to.inRoom(POST_ENTRY);
        if (draft.model() == null) {
          to.later(PHRASE_DRAFT, draft.version() + "", Duration.ZERO);
        }
      }
      case FollowUpEvent.ReviewAsked _ -> to.inRoom(POST_ENTRY);
      case FollowUpEvent.CauseJudged _ -> to.inRoom(POST_ENTRY);
      case FollowUpEvent.PostmortemFiled _ -> to.inRoom(POST_ENTRY);
      case FollowUpEvent.PostmortemPublished published ->
          to.inRoom(POST_ENTRY).later(FILE_POSTMORTEM, published.version() + "", Duration.ZERO);
      case FollowUpEvent.PostmortemPromised promised -> {
        to.inRoom(POST_ENTRY);
        reminders.after(promised, to);
      }
      case FollowUpEvent.PostmortemWaived _ -> to.inRoom(POST_ENTRY);
    }
  }

  private void room(RoomEvent event, To to) {
    switch (event) {
      case RoomEvent.GivenUp _ -> {}
      case RoomEvent.RoomOpened _ -> to.now(REFRESH_CARD).now(ANNOUNCE).topic();
      case RoomEvent.Posted _ -> to.olderPosts();
    }
  }
}
