package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Status;
import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReactionsTest {
  /** A Saturday, 10:00 in Berlin. */
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private static final String OPENED =
      "open-room, refresh-card, announce, post-entry 7, invite 7, remind LEAD +2m";

  private static final Who LINUS = new Who("linus", "Linus");
  private static final Wakened WOKEN =
      new Wakened(
          LINUS,
          List.of(
              new Wakened.Rung("push", Duration.ZERO),
              new Wakened.Rung("voice", Duration.ofMinutes(1))),
          "on call");

  private static final Reminders.Cadence CADENCE =
      new Reminders.Cadence() {
        @Override
        public Duration updateEvery(Severity severity) {
          return severity == Severity.SEV4 ? Duration.ZERO : Duration.ofMinutes(30);
        }

        @Override
        public Duration ackExpires(Severity severity) {
          return updateEvery(severity);
        }

        @Override
        public boolean pagesBeside(Severity severity) {
          return severity == Severity.SEV1;
        }

        @Override
        public ZoneId zone() {
          return ZoneId.of("Europe/Berlin");
        }
      };

  private final Reactions reactions = new Reactions(new Reminders(CADENCE));

  static Stream<Arguments> events() {
    return Stream.of(lifecycle(), paging(), record(), followUp()).flatMap(rows -> rows);
  }

  private static Stream<Arguments> lifecycle() {
    String ended =
        "post-entry 7, refresh-card, announce, describe-room 7, refresh-posts 7, archive-room";
    return Stream.of(
        row(opened(null), OPENED + ", remind SEVERITY +5m, remind UPDATE +30m"),
        row(opened(Severity.SEV1), OPENED + ", remind UPDATE +30m"),
        row(
            new LifecycleEvent.SeverityChanged(null, Severity.SEV1, null),
            "post-entry 7, refresh-card, announce, describe-room 7, invite 7,"
                + " remind UPDATE +30m, expire-ack 7 +30m"),
        row(
            new LifecycleEvent.Resolved("Over."),
            "post-entry 7, refresh-card, announce, describe-room 7, refresh-posts 7, write-draft,"
                + " remind CLOSE +2820m, remind POSTMORTEM +7200m"),
        row(new LifecycleEvent.Closed(), ended),
        row(new LifecycleEvent.Cancelled("nothing"), ended),
        row(new LifecycleEvent.MergedInto(8), ended),
        row(
            new LifecycleEvent.StatusChanged(Status.INVESTIGATING, Status.MONITORING),
            "post-entry 7, refresh-card, announce, describe-room 7"),
        row(
            new LifecycleEvent.Renamed("a", "b"),
            "post-entry 7, refresh-card, announce, describe-room 7"),
        row(
            new LifecycleEvent.Reopened("again"),
            "open-room, post-entry 7, refresh-card, announce, describe-room 7,"
                + " remind LEAD +2m, remind SEVERITY +5m, remind UPDATE +30m,"
                + " expire-ack 7 +30m"),
        row(new LifecycleEvent.Absorbed(8, "other"), "post-entry 7, refresh-card, announce"),
        row(
            new PeopleEvent.RoleAssigned("lead", LINUS),
            "invite 7, post-entry 7, refresh-card, describe-room 7"),
        row(
            new PeopleEvent.LeadHandedOver(LINUS, LINUS, "all well"),
            "invite 7, post-entry 7, refresh-card, describe-room 7"));
  }

  private static Stream<Arguments> paging() {
    return Stream.of(
        row(new PagingEvent.EscalationStarted(2, "default", "opened"), "reach-step 2/0"),
        row(
            new PagingEvent.StepReached(
                1, 0, false, List.of(WOKEN), Duration.ofMinutes(5), List.of()),
            "send-page 7/push/linus, send-page 7/voice/linus +1m, reach-step 1/1 +5m, invite 7,"
                + " post-entry 7, refresh-card"),
        row(
            new PagingEvent.PeoplePaged("@linus", List.of(WOKEN), null),
            "send-page 7/push/linus, send-page 7/voice/linus +1m, invite 7, post-entry 7"),
        row(attempt(Outcome.SENT), ""),
        row(attempt("sms", Outcome.SENT), "confirm-page 3/sms/linus +2m"),
        row(attempt("sms", Outcome.DELIVERED), ""),
        row(attempt(Outcome.DELIVERED), ""),
        row(attempt(Outcome.FAILED), "next-rung 3/push/linus"),
        row(attempt(Outcome.PENDING), "next-rung 3/push/linus"),
        row(attempt(Outcome.UNREACHABLE), "next-rung 3/push/linus"),
        row(
            new PagingEvent.Acknowledged(LINUS, "button"),
            "post-entry 7, refresh-card, announce, refresh-posts 7, expire-ack 7 +30m"),
        row(attempt(Outcome.THROTTLED), "next-rung 3/push/linus"),
        row(
            new PagingEvent.AcknowledgementTakenBack(LINUS),
            "post-entry 7, refresh-card, announce, refresh-posts 7"),
        row(new PagingEvent.OnTheWay(LINUS), "post-entry 7, refresh-card"),
        row(
            new PagingEvent.Snoozed(LINUS, "button", NOW.plusSeconds(60)),
            "post-entry 7, refresh-card, announce, refresh-posts 7, end-snooze 7 +1m"),
        row(
            new PagingEvent.AcknowledgementEnded(List.of(LINUS), "silence"),
            "post-entry 7, refresh-card, announce, refresh-posts 7"));
  }

  private static Stream<Arguments> record() {
    return Stream.of(
        row(new RecordEvent.UpdatePrepared(2, "soon"), "post-entry 7, publish-update 2 +30s"),
        row(
            new RecordEvent.UpdatePublished(2, "soon", false),
            "post-entry 7, refresh-card, announce, refresh-posts 7, remind UPDATE +30m"),
        row(new RecordEvent.UpdateStopped(2), "post-entry 7, refresh-posts 7"),
        row(new RecordEvent.Noted(Mark.NOTE, "seen", NOW), "post-entry 7"),
        row(new RecordEvent.DowntimeRecorded(1, NOW, null), "post-entry 7"),
        row(new RecordEvent.EntryCorrected(3, "right", null), "post-entry 7"),
        row(new RecordEvent.EntryHidden(3), "post-entry 7"),
        row(
            new RecordEvent.EntryRedacted(3),
            "post-entry 7, refresh-card, announce, describe-room 7, refresh-posts 7,"
                + " refresh-posts 7/behind"),
        row(new RecordEvent.MessageHighlighted("console/1", Mark.NOTE), "mark-message 7"),
        row(new RecordEvent.MessageUnhighlighted("console/1"), "mark-message 7"),
        row(new RecordEvent.AlertsFired(List.of()), "post-entry 7, refresh-card"),
        row(new RecordEvent.AlertsEnded(List.of(), 0), "post-entry 7, refresh-card"),
        row(
            new RoomEvent.RoomOpened("console", "C1", "inc-1", null),
            "refresh-card, announce, describe-room 7"),
        row(new RoomEvent.Posted("card", "console", "C1", "m1"), "refresh-posts 7"),
        row(new RoomEvent.GivenUp("the room", "down"), ""));
  }

  private static Stream<Arguments> followUp() {
    return Stream.of(
        row(
            new FollowUpEvent.MeasureAdded(1, "off", null, LINUS),
            "post-entry 7, refresh-card, remind MEASURE/1 +2820m"),
        row(
            new FollowUpEvent.MeasureAdded(1, "off", NOW.plusSeconds(60), LINUS),
            "post-entry 7, refresh-card, remind MEASURE/1 +1m"),
        row(new FollowUpEvent.MeasureReverted(1), "post-entry 7, refresh-card, refresh-posts 7"),
        row(action(null), "post-entry 7, refresh-card"),
        row(
            action(LocalDate.parse("2026-11-23")),
            "post-entry 7, refresh-card, remind ACTION/1 +4260m"),
        row(new FollowUpEvent.ActionDone(1), "post-entry 7, refresh-card, refresh-posts 7"),
        row(new FollowUpEvent.RunbookShown("expired-domain", 6, "asked for"), "post-entry 7"),
        row(
            new FollowUpEvent.RunbookStepped("expired-domain", 1, "look", false, ""),
            "post-entry 7, refresh-posts 7"),
        row(new FollowUpEvent.DraftWritten(1), "post-entry 7, phrase-draft 1"),
        row(new FollowUpEvent.DraftWritten(2, "small"), "post-entry 7"),
        row(new FollowUpEvent.ReviewAsked(1), "post-entry 7"),
        row(new FollowUpEvent.CauseJudged(List.of("m1"), true), "post-entry 7"),
        row(new FollowUpEvent.PostmortemFiled(1, "folder", null), "post-entry 7"),
        row(new FollowUpEvent.PostmortemPublished(1), "post-entry 7, file-postmortem 1"),
        row(new FollowUpEvent.PostmortemWaived("small"), "post-entry 7"),
        row(new FollowUpEvent.Nagged(Nag.LEAD, 1), "post-entry 7, remind LEAD +2m"),
        row(new FollowUpEvent.Nagged(Nag.UPDATE, 1), "post-entry 7, remind UPDATE +30m"),
        row(new FollowUpEvent.Nagged(Nag.LEAD, 5), "post-entry 7"),
        row(new FollowUpEvent.Nagged(Nag.MEASURE, 1, 3), "post-entry 7, remind MEASURE/3 +60m"),
        row(new FollowUpEvent.Nagged(Nag.ACTION, 1, 2), "post-entry 7, remind ACTION/2 +2820m"),
        row(new FollowUpEvent.NagSnoozed(Nag.LEAD, NOW.plusSeconds(1800)), "remind LEAD +30m"),
        row(
            new FollowUpEvent.NagSnoozed(Nag.ACTION, NOW.plusSeconds(1800), 2),
            "remind ACTION/2 +30m"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_causes_just_this(IncidentEvent event, String expected) {
    List<Promise> promises = reactions.to(new Recorded(7, NOW, LINUS, event), Severity.SEV2);

    assertThat(String.join(", ", promises.stream().map(ReactionsTest::words).toList()))
        .isEqualTo(expected);
  }

  @Test
  void a_severity_that_wants_no_updates_is_not_reminded_of_them() {
    var changed = new LifecycleEvent.SeverityChanged(null, Severity.SEV4, null);

    assertThat(reactions.to(new Recorded(7, NOW, LINUS, changed), Severity.SEV4))
        .noneMatch(promise -> promise.errand() == Errand.REMIND);
  }

  @Test
  void a_severity_may_ask_for_people_beside_the_chain() {
    var changed = new LifecycleEvent.SeverityChanged(null, Severity.SEV1, null);

    assertThat(reactions.to(new Recorded(7, NOW, LINUS, changed), Severity.SEV1))
        .extracting(ReactionsTest::words)
        .contains("page-beside 1");
  }

  @Test
  void a_severity_whose_acknowledgements_last_has_none_of_them_doubted() {
    var acknowledged = new PagingEvent.Acknowledged(LINUS, "button");

    assertThat(reactions.to(new Recorded(7, NOW, LINUS, acknowledged), Severity.SEV4))
        .noneMatch(promise -> promise.errand() == Errand.EXPIRE_ACK);
  }

  @Test
  void what_is_redacted_is_taken_out_of_posts_at_once_and_when_those_under_way_have_come() {
    var noted = new Recorded(3, NOW, LINUS, new RecordEvent.Noted(Mark.NOTE, "secret", NOW));
    var redacted = new Recorded(7, NOW, LINUS, new RecordEvent.EntryRedacted(3));

    assertThat(reactions.to(redacted, Severity.SEV1))
        .filteredOn(promise -> promise.errand() == Errand.REFRESH_POSTS)
        .extracting(Promise::lane)
        .containsExactly("posts", reactions.to(noted, Severity.SEV1).getFirst().lane());
  }

  private static String words(Promise promise) {
    Duration delay = Duration.between(NOW, promise.due());
    String later = delay.toSeconds() % 60 == 0 ? delay.toMinutes() + "m" : delay.toSeconds() + "s";
    return (promise.errand().word() + " " + promise.argument()).strip()
        + (delay.isZero() ? "" : " +" + later);
  }

  private static Arguments row(IncidentEvent event, String expected) {
    return Arguments.of(event, expected);
  }

  private static LifecycleEvent.Opened opened(@Nullable Severity severity) {
    return new LifecycleEvent.Opened("Fire", severity, null, false, false, NOW);
  }

  private static PagingEvent.PageAttempted attempt(Outcome outcome) {
    return attempt("push", outcome);
  }

  private static PagingEvent.PageAttempted attempt(String channel, Outcome outcome) {
    return new PagingEvent.PageAttempted(3, LINUS, channel, outcome, "");
  }

  private static FollowUpEvent.ActionAdded action(@Nullable LocalDate due) {
    return new FollowUpEvent.ActionAdded(1, "alert", LINUS, due, FollowUpEvent.Horizon.FUTURE, 0);
  }
}
