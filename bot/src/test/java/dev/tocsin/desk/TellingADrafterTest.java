package dev.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.PagingEvent.StepReached;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Status;
import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import dev.tocsin.postmortem.CaseFile;
import dev.tocsin.postmortem.Happening;
import dev.tocsin.postmortem.Happening.Details;
import dev.tocsin.postmortem.Happening.Kind;
import dev.tocsin.postmortem.Header;
import dev.tocsin.storage.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TellingADrafterTest {
  private static final Instant AT = Instant.parse("2026-11-21T14:00:00Z");
  private static final Who ADA = new Who("ada", "Ada");
  private static final Who LINUS = new Who("linus", "Linus");
  private static final LifecycleEvent OPENED =
      new LifecycleEvent.Opened("Checkout is down", Severity.SEV1, null, false, true, AT);

  private static CaseFile file(List<Messages.Row> said, IncidentEvent... events) {
    List<Recorded> journal = new ArrayList<>();
    for (IncidentEvent event : events) {
      journal.add(new Recorded(journal.size() + 1, AT, ADA, event));
    }
    return CaseFiles.of(Incident.of(42, journal), journal, said, ZoneId.of("CET"), _ -> List.of());
  }

  private static List<Happening> told(IncidentEvent... events) {
    return file(List.of(), events).happened();
  }

  private static Messages.Row message(Messages.Content content) {
    return new Messages.Row(
        "console/C42/17",
        42,
        new Messages.Place("console", "C42", "t1", "https://chat.test/17"),
        new Messages.Author("linus", "Linus", false),
        AT.minusSeconds(9),
        content);
  }

  private static StepReached woke(int chain, int step, String... names) {
    List<Wakened> woken =
        Stream.of(names).map(name -> new Wakened(new Who(name, name), List.of(), "")).toList();
    return new StepReached(chain, step, false, woken, Duration.ZERO, List.of());
  }

  @Test
  void the_head_says_where_the_incident_stands() {
    CaseFile file =
        file(
            List.of(),
            OPENED,
            new PeopleEvent.RoleAssigned("lead", LINUS),
            new LifecycleEvent.Resolved("Renewed."));
    var head = new Header("INC-42", "Checkout is down", 1, "resolved", "Linus", null, AT, AT, true);
    assertThat(file.header()).isEqualTo(head);
    assertThat(file.zone()).isEqualTo(ZoneId.of("CET"));
  }

  @Test
  void what_was_said_is_handed_on_as_it_reads_now() {
    CaseFile file = file(List.of(message(Messages.Content.said("It is the disk"))), OPENED);
    assertThat(file.said())
        .extracting("id", "author", "text", "thread", "bot")
        .containsExactly(tuple("console/C42/17", "Linus", "It is the disk", "t1", false));
  }

  @Test
  void what_was_deleted_or_redacted_is_not_handed_on() {
    Messages.Content deleted = new Messages.Content("It is the disk", 0, null, AT, null);
    Messages.Content redacted = new Messages.Content("", 0, null, null, "ada");
    assertThat(file(List.of(message(deleted)), OPENED).said()).isEmpty();
    assertThat(file(List.of(message(redacted)), OPENED).said()).isEmpty();
  }

  @Test
  void what_people_entered_is_told_in_their_words() {
    assertThat(
            told(
                OPENED,
                new RecordEvent.Noted(Mark.IMPACT, "No orders", AT),
                new RecordEvent.Noted(Mark.CAUSE, "Renewal died", AT),
                new RecordEvent.Noted(Mark.FIX, "Renewed by hand", AT),
                new RecordEvent.Noted(Mark.NOTE, "Vendor called", AT),
                new RecordEvent.UpdatePublished(1, "We are on it", false),
                new RecordEvent.UpdatePublished(2, "Almost", true),
                new LifecycleEvent.Resolved("Renewed."),
                new LifecycleEvent.Reopened("Back"),
                new LifecycleEvent.Cancelled("No")))
        .extracting(Happening::kind, Happening::text)
        .containsExactly(
            tuple(Kind.OPENED, "Checkout is down"),
            tuple(Kind.IMPACT, "No orders"),
            tuple(Kind.CAUSE, "Renewal died"),
            tuple(Kind.FIX, "Renewed by hand"),
            tuple(Kind.NOTE, "Vendor called"),
            tuple(Kind.UPDATE, "We are on it"),
            tuple(Kind.INTERNAL_UPDATE, "Almost"),
            tuple(Kind.RESOLVED, "Renewed."),
            tuple(Kind.REOPENED, "Back"),
            tuple(Kind.CANCELLED, "No"));
  }

  @Test
  void what_happened_otherwise_is_told_in_a_sentence() {
    assertThat(
            told(
                new LifecycleEvent.StatusChanged(Status.INVESTIGATING, Status.IDENTIFIED),
                new LifecycleEvent.SeverityChanged(null, Severity.SEV1, null),
                new LifecycleEvent.Renamed("A", "B"),
                new PeopleEvent.RoleAssigned("lead", ADA),
                new FollowUpEvent.RunbookShown("domain", 3, "")))
        .extracting(Happening::kind, Happening::text)
        .containsExactly(
            tuple(Kind.STATUS, "Ada changed the status from investigating to identified."),
            tuple(Kind.SEVERITY, "Ada set the severity to SEV1."),
            tuple(Kind.RENAMED, "Ada renamed the incident from “A” to “B”."),
            tuple(Kind.ROLE, "Ada took the lead."),
            tuple(Kind.RUNBOOK, "Ada showed the runbook domain."));
  }

  @Test
  void a_merge_is_told_on_both_sides() {
    assertThat(told(new LifecycleEvent.Absorbed(9, "Cart"), new LifecycleEvent.MergedInto(7)))
        .extracting(Happening::kind, Happening::text)
        .containsExactly(
            tuple(Kind.NOTE, "INC-9 goes on here: Cart"),
            tuple(Kind.MERGED, "INC-42 goes on as INC-7"));
  }

  @Test
  void whoever_did_not_answer_is_named_with_those_who_were_woken_next() {
    assertThat(
            told(
                new PagingEvent.EscalationStarted(1, "default", "INC-42 was opened"),
                woke(1, 0, "Linus"),
                woke(1, 1, "Ada", "Grace"),
                new PagingEvent.EscalationStarted(2, "default", "Ada escalated"),
                woke(2, 2, "Dennis"),
                woke(2, 3),
                woke(2, 4, "Ada")))
        .extracting(Happening::kind, Happening::text)
        .containsExactly(
            tuple(Kind.PAGE, "Ada woke Linus in step 1."),
            tuple(Kind.UNANSWERED, "Linus had not answered; Ada woke Ada and Grace in step 2."),
            tuple(Kind.ESCALATED, "Ada started the escalation by policy default: Ada escalated."),
            tuple(Kind.PAGE, "Ada woke Dennis in step 3."),
            tuple(
                Kind.UNANSWERED,
                "Dennis had not answered; Ada passed over step 4, which wakes nobody."),
            tuple(Kind.PAGE, "Ada woke Ada in step 5."));
  }

  @Test
  void of_the_tries_to_reach_someone_the_failed_ones_are_told() {
    assertThat(
            Stream.of(Outcome.values())
                .flatMap(how -> told(new PageAttempted(4, LINUS, "sms", how, "")).stream()))
        .extracting(Happening::kind, Happening::text)
        .containsExactly(
            tuple(Kind.PAGE_FAILED, "Ada could not page Linus by sms."),
            tuple(Kind.PAGE_FAILED, "Ada had no way to page Linus by sms."));
  }

  @Test
  void answers_and_pages_by_name_are_told() {
    assertThat(
            told(
                new PagingEvent.PeoplePaged("@linus", woke(1, 0, "Linus").woken(), null),
                new PagingEvent.Acknowledged(ADA, "link"),
                new PagingEvent.AcknowledgementTakenBack(ADA)))
        .extracting(Happening::kind)
        .containsExactly(Kind.PAGE, Kind.ACK, Kind.ESCALATED);
  }

  @Test
  void measures_and_items_carry_their_terms() {
    assertThat(
            told(
                new FollowUpEvent.MeasureAdded(1, "Check off", AT, LINUS),
                new FollowUpEvent.MeasureAdded(2, "Old key", null, LINUS),
                new FollowUpEvent.MeasureReverted(1),
                new FollowUpEvent.ActionAdded(
                    1, "Watch", ADA, LocalDate.parse("2026-12-01"), horizon(), 0),
                new FollowUpEvent.ActionAdded(2, "Learn", null, null, horizon(), 0),
                new FollowUpEvent.ActionDone(1)))
        .extracting(Happening::kind, Happening::text, Happening::details)
        .containsExactly(
            tuple(Kind.TEMP_ADDED, "Check off", terms("T1", "Linus", "2026-11-21 15:00 CET")),
            tuple(Kind.TEMP_ADDED, "Old key", terms("T2", "Linus", null)),
            tuple(Kind.TEMP_REVERTED, "", terms("T1", null, null)),
            tuple(Kind.ACTION_ADDED, "Watch", terms("A1", "Ada", "2026-12-01")),
            tuple(Kind.ACTION_ADDED, "Learn", terms("A2", null, null)),
            tuple(Kind.ACTION_DONE, "", terms("A1", null, null)));
  }

  private static FollowUpEvent.Horizon horizon() {
    return FollowUpEvent.Horizon.FUTURE;
  }

  private static Details terms(String ref, String owner, String due) {
    return new Details(ref, owner, due, null, null);
  }

  @Test
  void a_downtime_carries_its_window() {
    assertThat(told(new RecordEvent.DowntimeRecorded(1, AT.minusSeconds(60), AT)))
        .extracting(Happening::text, Happening::details)
        .containsExactly(
            tuple(
                "Downtime recorded by Ada",
                new Details(null, null, null, AT.minusSeconds(60), AT)));
  }

  @Test
  void a_highlighted_message_is_told_by_its_author() {
    List<Messages.Row> said = List.of(message(Messages.Content.said("It is the disk")));
    RecordEvent pinned = new RecordEvent.MessageHighlighted("console/C42/17", Mark.CAUSE);
    assertThat(file(said, pinned).happened())
        .extracting(Happening::kind, Happening::actor, Happening::link)
        .containsExactly(tuple(Kind.CAUSE, "Linus", "https://chat.test/17"));
    assertThat(told(pinned)).isEmpty();
  }

  @Test
  void what_only_concerns_tocsin_is_not_told() {
    assertThat(
            told(
                new FollowUpEvent.Nagged(FollowUpEvent.Nag.LEAD, 1),
                new FollowUpEvent.DraftWritten(1),
                new RecordEvent.UpdatePrepared(1, "We are on it"),
                new RoomEvent.GivenUp("the summary card", "no room")))
        .isEmpty();
  }

  @Test
  void what_was_hidden_is_not_told_and_what_was_corrected_is_told_right() {
    assertThat(
            told(
                new RecordEvent.Noted(Mark.CAUSE, "The disk", AT),
                new RecordEvent.Noted(Mark.CAUSE, "The network", AT),
                new RecordEvent.EntryHidden(1),
                new RecordEvent.EntryCorrected(2, "The network card", null)))
        .extracting(Happening::id, Happening::text)
        .containsExactly(tuple("#2", "The network card"));
  }
}
