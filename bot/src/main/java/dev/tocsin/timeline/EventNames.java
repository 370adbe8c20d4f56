package dev.tocsin.timeline;

import static java.util.Map.entry;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RoomEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that events are stored under; they stay when a class is renamed or moved. */
final class EventNames {
  private static final Map<String, Class<? extends IncidentEvent>> TYPES =
      Map.ofEntries(
          entry("incident-opened", LifecycleEvent.Opened.class),
          entry("status-changed", LifecycleEvent.StatusChanged.class),
          entry("severity-changed", LifecycleEvent.SeverityChanged.class),
          entry("incident-renamed", LifecycleEvent.Renamed.class),
          entry("incident-resolved", LifecycleEvent.Resolved.class),
          entry("incident-reopened", LifecycleEvent.Reopened.class),
          entry("incident-closed", LifecycleEvent.Closed.class),
          entry("incident-cancelled", LifecycleEvent.Cancelled.class),
          entry("incident-merged", LifecycleEvent.MergedInto.class),
          entry("incident-absorbed", LifecycleEvent.Absorbed.class),
          entry("role-assigned", PeopleEvent.RoleAssigned.class),
          entry("lead-handed-over", PeopleEvent.LeadHandedOver.class),
          entry("escalation-started", PagingEvent.EscalationStarted.class),
          entry("step-reached", PagingEvent.StepReached.class),
          entry("people-paged", PagingEvent.PeoplePaged.class),
          entry("page-attempted", PagingEvent.PageAttempted.class),
          entry("acknowledged", PagingEvent.Acknowledged.class),
          entry("acknowledgement-taken-back", PagingEvent.AcknowledgementTakenBack.class),
          entry("on-the-way", PagingEvent.OnTheWay.class),
          entry("snoozed", PagingEvent.Snoozed.class),
          entry("acknowledgement-ended", PagingEvent.AcknowledgementEnded.class),
          entry("noted", RecordEvent.Noted.class),
          entry("downtime-recorded", RecordEvent.DowntimeRecorded.class),
          entry("update-prepared", RecordEvent.UpdatePrepared.class),
          entry("update-stopped", RecordEvent.UpdateStopped.class),
          entry("update-published", RecordEvent.UpdatePublished.class),
          entry("entry-corrected", RecordEvent.EntryCorrected.class),
          entry("entry-hidden", RecordEvent.EntryHidden.class),
          entry("entry-redacted", RecordEvent.EntryRedacted.class),
          entry("message-highlighted", RecordEvent.MessageHighlighted.class),
          entry("message-unhighlighted", RecordEvent.MessageUnhighlighted.class),
          entry("alerts-fired", RecordEvent.AlertsFired.class),
          entry("alerts-ended", RecordEvent.AlertsEnded.class),
          entry("measure-added", FollowUpEvent.MeasureAdded.class),
          entry("measure-reverted", FollowUpEvent.MeasureReverted.class),
          entry("action-added", FollowUpEvent.ActionAdded.class),
          entry("action-done", FollowUpEvent.ActionDone.class),
          entry("runbook-shown", FollowUpEvent.RunbookShown.class),
          entry("runbook-stepped", FollowUpEvent.RunbookStepped.class),
          entry("draft-written", FollowUpEvent.DraftWritten.class),
          entry("review-asked", FollowUpEvent.ReviewAsked.class),
          entry("cause-judged", FollowUpEvent.CauseJudged.class),
          entry("postmortem-filed", FollowUpEvent.PostmortemFiled.class),
          entry("postmortem-published", FollowUpEvent.PostmortemPublished.class),
          entry("postmortem-promised", FollowUpEvent.PostmortemPromised.class),
          entry("postmortem-waived", FollowUpEvent.PostmortemWaived.class),
          entry("nagged", FollowUpEvent.Nagged.class),
          entry("nag-snoozed", FollowUpEvent.NagSnoozed.class),
          entry("room-opened", RoomEvent.RoomOpened.class),
          entry("posted", RoomEvent.Posted.class),
          entry("given-up", RoomEvent.GivenUp.class));

  private static final Map<Class<?>, String> NAMES =
      TYPES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private EventNames() {}

  static String of(IncidentEvent event) {
    return named(NAMES.get(event.getClass()), event.getClass().getName());
  }

  static Class<? extends IncidentEvent> type(String name) {
    return named(TYPES.get(name), name);
  }

  static Set<String> all() {
    return TYPES.keySet();
  }

  private static <T> T named(@Nullable T found, String what) {
    if (found == null) {
      throw new IllegalArgumentException("There is no event " + what + ".");
    }
    return found;
  }
}
