package dev.tocsin.timeline;

import dev.tocsin.incident.Alert;
import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.FollowUpEvent.ActionAdded;
import dev.tocsin.incident.FollowUpEvent.MeasureAdded;
import dev.tocsin.incident.FollowUpEvent.PostmortemWaived;
import dev.tocsin.incident.FollowUpEvent.RunbookShown;
import dev.tocsin.incident.FollowUpEvent.RunbookStepped;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.LifecycleEvent.Absorbed;
import dev.tocsin.incident.LifecycleEvent.Cancelled;
import dev.tocsin.incident.LifecycleEvent.Opened;
import dev.tocsin.incident.LifecycleEvent.Renamed;
import dev.tocsin.incident.LifecycleEvent.Reopened;
import dev.tocsin.incident.LifecycleEvent.Resolved;
import dev.tocsin.incident.LifecycleEvent.SeverityChanged;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PagingEvent.EscalationStarted;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.PagingEvent.PeoplePaged;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.PeopleEvent.LeadHandedOver;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RecordEvent.AlertsEnded;
import dev.tocsin.incident.RecordEvent.AlertsFired;
import dev.tocsin.incident.RecordEvent.EntryCorrected;
import dev.tocsin.incident.RecordEvent.Noted;
import dev.tocsin.incident.RecordEvent.UpdatePrepared;
import dev.tocsin.incident.RecordEvent.UpdatePublished;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.RoomEvent.GivenUp;
import dev.tocsin.incident.RoomEvent.RoomOpened;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which parts of an event are people's own words, or repeat them; no state rests on those. */
final class FreeText {
  private FreeText() {}

  /** The event with other words in it; the same event if there are none. */
  static IncidentEvent replaced(IncidentEvent event, String by) {
    return replaced(event, _ -> by);
  }

  /** The words in the event. */
  static Set<String> in(IncidentEvent event) {
    Set<String> words = new HashSet<>();
    replaced(
        event,
        text -> {
          words.add(text);
          return text;
        });
    return words;
  }

  /** The event with each of its words changed. */
  static IncidentEvent replaced(IncidentEvent event, UnaryOperator<String> by) {
    return switch (event) {
      case LifecycleEvent e -> inLife(e, by);
      case PeopleEvent e -> inPeople(e, by);
      case PagingEvent e -> inPaging(e, by);
      case RecordEvent e -> inRecord(e, by);
      case FollowUpEvent e -> inFollowUp(e, by);
      case RoomEvent e -> inRoom(e, by);
    };
  }

  private static IncidentEvent inLife(LifecycleEvent event, UnaryOperator<String> by) {
    return switch (event) {
      case Opened e ->
          new Opened(
              by.apply(e.title()),
              e.severity(),
              e.service(),
              e.isPrivate(),
              e.drill(),
              e.startedAt());
      case SeverityChanged e -> new SeverityChanged(e.from(), e.to(), where(e.why(), by));
      case Renamed e -> new Renamed(by.apply(e.from()), by.apply(e.to()));
      case Resolved e -> new Resolved(by.apply(e.summary()));
      case Reopened e -> new Reopened(by.apply(e.why()));
      case Cancelled e -> new Cancelled(by.apply(e.why()));
      case Absorbed e -> new Absorbed(e.incident(), by.apply(e.title()));
      case LifecycleEvent.StatusChanged e -> e;
      case LifecycleEvent.Closed e -> e;
      case LifecycleEvent.MergedInto e -> e;
    };
  }

  private static IncidentEvent inPeople(PeopleEvent event, UnaryOperator<String> by) {
    return switch (event) {
      case LeadHandedOver e -> new LeadHandedOver(e.from(), e.to(), by.apply(e.summary()));
      case PeopleEvent.RoleAssigned e -> e;
    };
  }

  private static IncidentEvent inPaging(PagingEvent event, UnaryOperator<String> by) {
    return switch (event) {
      case EscalationStarted e ->
          new EscalationStarted(e.chain(), e.policy(), by.apply(e.why()), e.holding());
      case PeoplePaged e -> new PeoplePaged(e.target(), e.woken(), where(e.why(), by));
      case PageAttempted e ->
          new PageAttempted(e.order(), e.who(), e.channel(), e.outcome(), by.apply(e.detail()));
      case PagingEvent.StepReached e -> e;
      case PagingEvent.Acknowledged e -> e;
      case PagingEvent.AcknowledgementTakenBack e -> e;
      case PagingEvent.OnTheWay e -> e;
      case PagingEvent.Snoozed e -> e;
      case PagingEvent.AcknowledgementEnded e -> e;
    };
  }

  private static IncidentEvent inRecord(RecordEvent event, UnaryOperator<String> by) {
    return switch (event) {
      case Noted e -> new Noted(e.mark(), by.apply(e.text()), e.at());
      case UpdatePrepared e -> new UpdatePrepared(e.number(), by.apply(e.text()));
      case UpdatePublished e -> new UpdatePublished(e.number(), by.apply(e.text()), e.internal());
      case EntryCorrected e -> new EntryCorrected(e.entry(), where(e.text(), by), e.at());
      case RecordEvent.DowntimeRecorded e -> e;
      case RecordEvent.UpdateStopped e -> e;
      case RecordEvent.EntryHidden e -> e;
      case RecordEvent.EntryRedacted e -> e;
      case RecordEvent.MessageHighlighted e -> e;
      case RecordEvent.MessageUnhighlighted e -> e;
      case AlertsFired e -> new AlertsFired(inAlerts(e.alerts(), by));
      case AlertsEnded e -> new AlertsEnded(inAlerts(e.alerts(), by), e.left());
    };
  }

  private static List<Alert> inAlerts(List<Alert> alerts, UnaryOperator<String> by) {
    return alerts.stream()
        .map(
            alert ->
                new Alert(
                    alert.key(),
                    by.apply(alert.name()),
                    alert.severity(),
                    alert.at(),
                    where(alert.text(), by),
                    where(alert.link(), by)))
        .toList();
  }

  private static IncidentEvent inFollowUp(FollowUpEvent event, UnaryOperator<String> by) {
    return switch (event) {
      case MeasureAdded e ->
          new MeasureAdded(e.number(), by.apply(e.what()), e.revertBy(), e.owner());
      case ActionAdded e ->
          new ActionAdded(
              e.number(), by.apply(e.text()), e.owner(), e.due(), e.horizon(), e.measure());
      case RunbookShown e -> new RunbookShown(e.runbook(), e.steps(), by.apply(e.reason()));
      case RunbookStepped e ->
          new RunbookStepped(e.runbook(), e.step(), e.text(), e.skipped(), by.apply(e.note()));
      case FollowUpEvent.PostmortemPromised e -> e;
      case PostmortemWaived e -> new PostmortemWaived(by.apply(e.why()));
      case FollowUpEvent.MeasureReverted e -> e;
      case FollowUpEvent.ActionDone e -> e;
      case FollowUpEvent.DraftWritten e -> e;
      case FollowUpEvent.ReviewAsked e -> e;
      case FollowUpEvent.CauseJudged e -> e;
      case FollowUpEvent.PostmortemFiled e -> e;
      case FollowUpEvent.PostmortemPublished e -> e;
      case FollowUpEvent.Nagged e -> e;
      case FollowUpEvent.NagSnoozed e -> e;
    };
  }

  /** A room is named after its incident, so its name repeats the title. */
  private static IncidentEvent inRoom(RoomEvent event, UnaryOperator<String> by) {
    return switch (event) {
      case RoomOpened e -> new RoomOpened(e.platform(), e.room(), by.apply(e.name()), e.link());
      case GivenUp e -> new GivenUp(e.what(), by.apply(e.why()));
      case RoomEvent.Posted e -> e;
    };
  }

  private static @Nullable String where(@Nullable String words, UnaryOperator<String> by) {
    return words == null ? null : by.apply(words);
  }
}
