package dev.tocsin.practice;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.practice.IncidentView.TimelineLine;
import dev.tocsin.timeline.Wording;
import java.util.List;

/** The entries of an incident as lines of the practice room's timeline. */
final class TimelineLines {
  private static final String MESSAGE = "console/";

  private TimelineLines() {}

  static List<TimelineLine> of(List<Recorded> history, Incident incident) {
    return history.stream()
        .filter(entry -> !(entry.event() instanceof RoomEvent.Posted))
        .map(entry -> line(entry, incident))
        .toList();
  }

  private static TimelineLine line(Recorded entry, Incident incident) {
    String message =
        entry.event() instanceof RecordEvent.MessageHighlighted(String id, var _)
            ? id.substring(MESSAGE.length())
            : null;
    return new TimelineLine(
        "#" + entry.seq(),
        entry.at(),
        entry.by().name(),
        Wording.sentence(entry),
        kind(entry.event()),
        incident.chronicle().isHidden(entry.seq()),
        message);
  }

  private static String kind(IncidentEvent event) {
    return switch (event) {
      case LifecycleEvent.SeverityChanged _ -> "severity";
      case LifecycleEvent _ -> "status";
      case PeopleEvent _ -> "role";
      case PagingEvent.Acknowledged _, PagingEvent.AcknowledgementTakenBack _ -> "ack";
      case PagingEvent _ -> "page";
      case RecordEvent.UpdatePrepared _,
          RecordEvent.UpdateStopped _,
          RecordEvent.UpdatePublished _ ->
          "update";
      case RecordEvent.MessageHighlighted _, RecordEvent.MessageUnhighlighted _ -> "message";
      case RecordEvent _ -> "note";
      case FollowUpEvent.MeasureAdded _, FollowUpEvent.MeasureReverted _ -> "temp";
      case FollowUpEvent.ActionAdded _, FollowUpEvent.ActionDone _ -> "action";
      case FollowUpEvent.RunbookShown _, FollowUpEvent.RunbookStepped _ -> "runbook";
      case FollowUpEvent _, RoomEvent _ -> "note";
    };
  }
}
