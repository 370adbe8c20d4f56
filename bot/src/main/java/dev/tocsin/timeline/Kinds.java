package dev.tocsin.timeline;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.timeline.Line.Kind;

/** What each entry is about. */
final class Kinds {
  private Kinds() {}

  static Kind of(IncidentEvent event) {
    return switch (event) {
      case LifecycleEvent.SeverityChanged _ -> Kind.SEVERITY;
      case LifecycleEvent _ -> Kind.STATUS;
      case PeopleEvent _ -> Kind.ROLE;
      case PagingEvent.Acknowledged _,
          PagingEvent.AcknowledgementTakenBack _,
          PagingEvent.Snoozed _,
          PagingEvent.AcknowledgementEnded _ ->
          Kind.ACK;
      case PagingEvent _ -> Kind.PAGE;
      case RecordEvent.UpdatePrepared _,
          RecordEvent.UpdateStopped _,
          RecordEvent.UpdatePublished _ ->
          Kind.UPDATE;
      case RecordEvent.AlertsFired _, RecordEvent.AlertsEnded _ -> Kind.ALERT;
      case FollowUpEvent.MeasureAdded _, FollowUpEvent.MeasureReverted _ -> Kind.TEMP;
      case FollowUpEvent.ActionAdded _, FollowUpEvent.ActionDone _ -> Kind.ACTION;
      case FollowUpEvent.RunbookShown _, FollowUpEvent.RunbookStepped _ -> Kind.RUNBOOK;
      case RecordEvent _, FollowUpEvent _, RoomEvent _ -> Kind.NOTE;
    };
  }
}
