package dev.tocsin.timeline;

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
import dev.tocsin.incident.RecordEvent.EntryCorrected;
import dev.tocsin.incident.RecordEvent.Noted;
import dev.tocsin.incident.RecordEvent.UpdatePrepared;
import dev.tocsin.incident.RecordEvent.UpdatePublished;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.RoomEvent.GivenUp;
import dev.tocsin.incident.RoomEvent.RoomOpened;
import org.jspecify.annotations.Nullable;

/** Which parts of an event are people's own words, or repeat them; no state rests on those. */
final class FreeText {
  private FreeText() {}

  /** The event with other words in it; the same event if there are none. */
  static IncidentEvent replaced(IncidentEvent event, String by) {
    return switch (event) {
      case LifecycleEvent e -> inLife(e, by);
      case PeopleEvent e -> inPeople(e, by);
      case PagingEvent e -> inPaging(e, by);
      case RecordEvent e -> inRecord(e, by);
      case FollowUpEvent e -> inFollowUp(e, by);
      case RoomEvent e -> inRoom(e, by);
    };
  }

  private static IncidentEvent inLife(LifecycleEvent event, String by) {
    return switch (event) {
      case Opened e ->
          new Opened(by, e.severity(), e.service(), e.isPrivate(), e.drill(), e.startedAt());
      case SeverityChanged e -> new SeverityChanged(e.from(), e.to(), where(e.why(), by));
      case Renamed _ -> new Renamed(by, by);
      case Resolved _ -> new Resolved(by);
      case Reopened _ -> new Reopened(by);
      case Cancelled _ -> new Cancelled(by);
      case Absorbed e -> new Absorbed(e.incident(), by);
      case LifecycleEvent.StatusChanged e -> e;
      case LifecycleEvent.Closed e -> e;
      case LifecycleEvent.MergedInto e -> e;
    };
  }

  private static IncidentEvent inPeople(PeopleEvent event, String by) {
    return switch (event) {
      case LeadHandedOver e -> new LeadHandedOver(e.from(), e.to(), by);
      case PeopleEvent.RoleAssigned e -> e;
    };
  }

  private static IncidentEvent inPaging(PagingEvent event, String by) {
    return switch (event) {
      case EscalationStarted e -> new EscalationStarted(e.chain(), e.policy(), by);
      case PeoplePaged e -> new PeoplePaged(e.target(), e.woken(), where(e.why(), by));
      case PageAttempted e -> new PageAttempted(e.order(), e.who(), e.channel(), e.outcome(), by);
      case PagingEvent.StepReached e -> e;
      case PagingEvent.Acknowledged e -> e;
      case PagingEvent.AcknowledgementTakenBack e -> e;
    };
  }

  private static IncidentEvent inRecord(RecordEvent event, String by) {
    return switch (event) {
      case Noted e -> new Noted(e.mark(), by, e.at());
      case UpdatePrepared e -> new UpdatePrepared(e.number(), by);
      case UpdatePublished e -> new UpdatePublished(e.number(), by, e.internal());
      case EntryCorrected e -> new EntryCorrected(e.entry(), where(e.text(), by), e.at());
      case RecordEvent.DowntimeRecorded e -> e;
      case RecordEvent.UpdateStopped e -> e;
      case RecordEvent.EntryHidden e -> e;
      case RecordEvent.EntryRedacted e -> e;
      case RecordEvent.MessageHighlighted e -> e;
      case RecordEvent.MessageUnhighlighted e -> e;
    };
  }

  private static IncidentEvent inFollowUp(FollowUpEvent event, String by) {
    return switch (event) {
      case MeasureAdded e -> new MeasureAdded(e.number(), by, e.revertBy(), e.owner());
      case ActionAdded e ->
          new ActionAdded(e.number(), by, e.owner(), e.due(), e.horizon(), e.measure());
      case RunbookShown e -> new RunbookShown(e.runbook(), e.steps(), by);
      case RunbookStepped e -> new RunbookStepped(e.runbook(), e.step(), e.text(), e.skipped(), by);
      case PostmortemWaived _ -> new PostmortemWaived(by);
      case FollowUpEvent.MeasureReverted e -> e;
      case FollowUpEvent.ActionDone e -> e;
      case FollowUpEvent.DraftWritten e -> e;
      case FollowUpEvent.PostmortemPublished e -> e;
      case FollowUpEvent.Nagged e -> e;
      case FollowUpEvent.NagSnoozed e -> e;
    };
  }

  /** A room is named after its incident, so its name repeats the title. */
  private static IncidentEvent inRoom(RoomEvent event, String by) {
    return switch (event) {
      case RoomOpened e -> new RoomOpened(e.platform(), e.room(), by, e.link());
      case GivenUp e -> new GivenUp(e.what(), by);
      case RoomEvent.Posted e -> e;
    };
  }

  private static @Nullable String where(@Nullable String words, String by) {
    return words == null ? null : by;
  }
}
