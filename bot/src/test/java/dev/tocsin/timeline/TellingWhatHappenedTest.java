package dev.tocsin.timeline;

import static dev.tocsin.timeline.SampleEvents.ADA;
import static dev.tocsin.timeline.SampleEvents.AT;
import static dev.tocsin.timeline.SampleEvents.LINUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.FollowUpEvent.Horizon;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.FollowUpEvent.Nagged;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.LifecycleEvent.Opened;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.PagingEvent.StepReached;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.RecordEvent;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.RecordEvent.Noted;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomEvent;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingWhatHappenedTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant EARLIER = AT.minus(Duration.ofHours(2));

  private static String told(IncidentEvent event) {
    return Wording.sentence(new Recorded(7, AT, ADA, event), BERLIN);
  }

  private static StepReached woke(boolean founders, String... names) {
    List<Wakened> woken =
        Stream.of(names).map(name -> new Wakened(new Who(name, name), List.of(), "")).toList();
    return new StepReached(1, 1, founders, woken, Duration.ZERO, List.of());
  }

  @Test
  void every_event_is_one_plain_sentence() throws Exception {
    String expected =
        new String(
            getClass().getResourceAsStream("/wording/sentences.txt").readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(
            SampleEvents.all().map(TellingWhatHappenedTest::told).collect(Collectors.joining("\n")))
        .isEqualTo(expected.strip());
  }

  @Test
  void times_are_in_utc_unless_a_zone_is_given() {
    RecordEvent down = new RecordEvent.DowntimeRecorded(1, AT, null);
    assertThat(Wording.sentence(new Recorded(7, AT, ADA, down)))
        .isEqualTo("Ada recorded a downtime since 2026-11-21 14:05 UTC.");
    assertThat(told(down)).isEqualTo("Ada recorded a downtime since 2026-11-21 15:05 CET.");
  }

  @Test
  void a_promise_that_was_taken_along_names_where_it_was_made() {
    assertThat(told(new FollowUpEvent.PostmortemPromised(1, AT, 7L)))
        .endsWith("that update 1 of INC-7 promises a postmortem by 2026-11-21 15:05 CET.");
  }

  @Test
  void a_sentence_that_ends_gets_no_other_end() {
    assertThat(told(new LifecycleEvent.Resolved("Renewed.")))
        .isEqualTo("Ada resolved the incident: Renewed.");
    assertThat(told(new LifecycleEvent.Reopened("Is it back?"))).endsWith("back?");
  }

  @Test
  void an_opening_says_what_is_known() {
    assertThat(told(new Opened("Down", null, null, false, false, AT)))
        .isEqualTo("Ada opened the incident: Down.");
    assertThat(told(new Opened("Down", Severity.SEV2, null, false, false, EARLIER)))
        .isEqualTo("Ada opened the incident as SEV2, which began 2026-11-21 13:05 CET: Down.");
  }

  @Test
  void a_severity_is_set_or_raised_or_lowered() {
    assertThat(told(new LifecycleEvent.SeverityChanged(null, Severity.SEV3, null)))
        .isEqualTo("Ada set the severity to SEV3.");
    assertThat(told(new LifecycleEvent.SeverityChanged(Severity.SEV1, Severity.SEV3, null)))
        .isEqualTo("Ada lowered the severity from SEV1 to SEV3.");
  }

  @Test
  void a_role_is_taken_or_given() {
    assertThat(told(new PeopleEvent.RoleAssigned("lead", ADA))).isEqualTo("Ada took the lead.");
    assertThat(told(new PeopleEvent.RoleAssigned("lead", LINUS)))
        .isEqualTo("Ada gave Linus the lead.");
    assertThat(told(new PeopleEvent.LeadHandedOver(LINUS, ADA, "")))
        .isEqualTo("Ada handed the lead over from Linus to Ada.");
  }

  @Test
  void those_who_were_woken_are_named() {
    assertThat(told(woke(false, "Linus"))).isEqualTo("Ada woke Linus in step 2.");
    assertThat(told(woke(true, "Ada", "Grace", "Dennis")))
        .isEqualTo("Ada woke the founders, Ada, Grace and Dennis.");
    assertThat(told(woke(false))).isEqualTo("Ada passed over step 2, which wakes nobody.");
    assertThat(told(new PagingEvent.PeoplePaged("@linus", woke(false, "Linus").woken(), null)))
        .isEqualTo("Ada paged Linus.");
  }

  @Test
  void who_takes_it_for_a_while_and_whose_word_no_longer_counts_is_told() {
    assertThat(told(new PagingEvent.Snoozed(LINUS, "link", AT)))
        .isEqualTo("Ada acknowledged by link, to be woken again at 2026-11-21 15:05 CET.");
    assertThat(told(new PagingEvent.AcknowledgementEnded(List.of(LINUS), "nobody wrote")))
        .isEqualTo("Ada no longer counts on Linus: nobody wrote.");
  }

  @Test
  void how_many_must_acknowledge_is_told() {
    PagingEvent.StepReached one = woke(false, "Linus", "Dennis");
    assertThat(
            told(
                new PagingEvent.StepReached(1, 1, false, one.woken(), one.waitFor(), List.of(), 2)))
        .isEqualTo("Ada woke Linus and Dennis in step 2, of whom 2 must acknowledge.");
  }

  @ParameterizedTest
  @CsvSource({
    "SENT, Ada paged Linus by sms.",
    "DELIVERED, Ada reached Linus by sms.",
    "FAILED, Ada could not page Linus by sms.",
    "PENDING, Ada could not page Linus by sms yet.",
    "UNREACHABLE, Ada had no way to page Linus by sms.",
    "THROTTLED, Ada left out paging Linus by sms."
  })
  void each_outcome_of_a_page_has_its_words(Outcome outcome, String sentence) {
    assertThat(told(new PageAttempted(4, LINUS, "sms", outcome, ""))).isEqualTo(sentence);
  }

  @Test
  void a_note_says_what_it_is_about_and_of_when() {
    assertThat(told(new Noted(Mark.NOTE, "Errors", AT))).isEqualTo("Ada noted: Errors.");
    assertThat(told(new Noted(Mark.FIX, "Renewed", EARLIER)))
        .isEqualTo("Ada noted as fix of 2026-11-21 13:05 CET: Renewed.");
    assertThat(told(new RecordEvent.EntryCorrected(3, "Cart", null)))
        .isEqualTo("Ada corrected #3: Cart.");
    assertThat(told(new RecordEvent.UpdatePublished(1, "On it", false)))
        .isEqualTo("Ada gave update 1: On it.");
  }

  @Test
  void what_is_left_to_be_done_says_only_what_was_agreed() {
    assertThat(told(new FollowUpEvent.MeasureAdded(1, "Check off", null, LINUS)))
        .isEqualTo("Ada took temporary measure T1: Check off (owner Linus).");
    assertThat(told(new FollowUpEvent.ActionAdded(2, "Watch it", null, null, Horizon.FUTURE, 0)))
        .isEqualTo("Ada added action item A2: Watch it.");
    assertThat(told(new FollowUpEvent.RunbookStepped("domain", 1, "Look", false, "")))
        .isEqualTo("Ada did step 1 of domain, “Look”.");
  }

  @ParameterizedTest
  @CsvSource({
    "LEAD, 1, Ada asked for a lead.",
    "SEVERITY, 2, Ada asked for a severity for the second time.",
    "UPDATE, 3, Ada asked for an update for the third time.",
    "CLOSE, 4, Ada asked for the incident to be closed for the 4th time.",
    "POSTMORTEM, 1, Ada asked for the postmortem.",
    "MEASURE, 1, Ada asked for the temporary measures to be undone.",
    "ACTION, 1, Ada asked for the action items to be done."
  })
  void each_reminder_says_what_is_missing(Nag nag, int time, String sentence) {
    assertThat(told(new Nagged(nag, time))).isEqualTo(sentence);
  }

  @Test
  void a_reminder_of_an_item_names_it() {
    assertThat(told(new Nagged(Nag.MEASURE, 2, 1)))
        .isEqualTo("Ada asked for temporary measure T1 to be undone for the second time.");
    assertThat(told(new Nagged(Nag.ACTION, 1, 4)))
        .isEqualTo("Ada asked for action item A4 to be done.");
  }

  @Test
  void a_post_is_named_by_what_it_shows() {
    assertThat(told(new RoomEvent.Posted("entry/7", "console", "C42", "17")))
        .isEqualTo("Ada posted #7.");
  }
}
