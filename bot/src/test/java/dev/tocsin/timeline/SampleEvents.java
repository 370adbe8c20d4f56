package dev.tocsin.timeline;

import dev.tocsin.incident.Alert;
import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.FollowUpEvent.Horizon;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Status;
import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One event of each type, with everything filled in; people's own words are "a secret". */
final class SampleEvents {
  static final Who ADA = new Who("ada", "Ada");
  static final Who LINUS = new Who("linus", "Linus");
  static final Instant AT = Instant.parse("2026-11-21T14:05:00Z");
  static final String SECRET = "a secret";

  private static final List<Wakened> WOKEN =
      List.of(
          new Wakened(
              LINUS,
              List.of(
                  new Wakened.Rung("chat", Duration.ZERO),
                  new Wakened.Rung("voice", Duration.ofMinutes(1))),
              "on call in engineering"));

  private static final Alert ALERT =
      new Alert("3f2a", SECRET, Severity.SEV1, AT.minusSeconds(90), SECRET, SECRET);

  private SampleEvents() {}

  static Stream<IncidentEvent> all() {
    return Stream.of(life(), people(), paging(), record(), followUp(), room())
        .flatMap(List::stream);
  }

  private static List<IncidentEvent> life() {
    return List.of(
        new LifecycleEvent.Opened(SECRET, Severity.SEV1, "checkout", true, true, AT),
        new LifecycleEvent.StatusChanged(Status.INVESTIGATING, Status.IDENTIFIED),
        new LifecycleEvent.SeverityChanged(Severity.SEV2, Severity.SEV1, SECRET),
        new LifecycleEvent.Renamed(SECRET, SECRET),
        new LifecycleEvent.Resolved(SECRET),
        new LifecycleEvent.Reopened(SECRET),
        new LifecycleEvent.Closed(),
        new LifecycleEvent.Cancelled(SECRET),
        new LifecycleEvent.MergedInto(7),
        new LifecycleEvent.Absorbed(9, SECRET));
  }

  private static List<IncidentEvent> people() {
    return List.of(
        new PeopleEvent.RoleAssigned("comms", ADA),
        new PeopleEvent.LeadHandedOver(ADA, LINUS, SECRET));
  }

  private static List<IncidentEvent> paging() {
    return List.of(
        new PagingEvent.EscalationStarted(2, "default", SECRET),
        new PagingEvent.StepReached(
            2, 1, true, WOKEN, Duration.ofMinutes(5), List.of("team:platform is empty")),
        new PagingEvent.PeoplePaged("schedule:engineering", WOKEN, SECRET),
        new PagingEvent.PageAttempted(4, LINUS, "sms", PagingEvent.Outcome.FAILED, SECRET),
        new PagingEvent.Acknowledged(LINUS, "button"),
        new PagingEvent.AcknowledgementTakenBack(LINUS),
        new PagingEvent.OnTheWay(LINUS),
        new PagingEvent.Snoozed(LINUS, "button", AT),
        new PagingEvent.AcknowledgementEnded(List.of(LINUS), "nothing was written for 30 min"));
  }

  private static List<IncidentEvent> record() {
    return List.of(
        new RecordEvent.Noted(Mark.CAUSE, SECRET, AT),
        new RecordEvent.DowntimeRecorded(1, AT, AT.plusSeconds(1200)),
        new RecordEvent.UpdatePrepared(1, SECRET),
        new RecordEvent.UpdateStopped(1),
        new RecordEvent.UpdatePublished(2, SECRET, true),
        new RecordEvent.EntryCorrected(3, SECRET, AT),
        new RecordEvent.EntryHidden(3),
        new RecordEvent.EntryRedacted(3),
        new RecordEvent.MessageHighlighted("console/C42/17", Mark.IMPACT),
        new RecordEvent.MessageUnhighlighted("console/C42/17"),
        new RecordEvent.AlertsFired(List.of(ALERT)),
        new RecordEvent.AlertsEnded(List.of(ALERT), 2));
  }

  private static List<IncidentEvent> followUp() {
    LocalDate due = LocalDate.parse("2026-12-01");
    return List.of(
        new FollowUpEvent.MeasureAdded(1, SECRET, AT, LINUS),
        new FollowUpEvent.MeasureReverted(1),
        new FollowUpEvent.ActionAdded(1, SECRET, ADA, due, Horizon.IMMEDIATE, 1),
        new FollowUpEvent.ActionDone(1),
        new FollowUpEvent.RunbookShown("expired-certificate", 6, SECRET),
        new FollowUpEvent.RunbookStepped("expired-certificate", 2, "Renew it", true, SECRET),
        new FollowUpEvent.DraftWritten(1),
        new FollowUpEvent.ReviewAsked(2),
        new FollowUpEvent.CauseJudged(List.of("#7", "slack/C1/1.2"), true),
        new FollowUpEvent.PostmortemFiled(2, "github", "https://github.example/acme/pull/7"),
        new FollowUpEvent.PostmortemPublished(1),
        new FollowUpEvent.PostmortemPromised(1, AT),
        new FollowUpEvent.PostmortemWaived(SECRET),
        new FollowUpEvent.Nagged(Nag.LEAD, 2),
        new FollowUpEvent.NagSnoozed(Nag.UPDATE, AT));
  }

  private static List<IncidentEvent> room() {
    return List.of(
        new RoomEvent.RoomOpened("console", "C42", SECRET, "https://chat.test/C42"),
        new RoomEvent.Posted("card", "console", "C42", "17"),
        new RoomEvent.GivenUp("the summary card", SECRET));
  }
}
