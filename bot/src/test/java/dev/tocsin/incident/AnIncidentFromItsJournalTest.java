package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.given;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.FollowUpEvent.ActionDone;
import dev.tocsin.incident.FollowUpEvent.DraftWritten;
import dev.tocsin.incident.FollowUpEvent.RunbookShown;
import dev.tocsin.incident.FollowUpEvent.RunbookStepped;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.RecordEvent.DowntimeRecorded;
import dev.tocsin.incident.RecordEvent.UpdatePrepared;
import dev.tocsin.incident.RecordEvent.UpdatePublished;
import dev.tocsin.incident.RecordEvent.UpdateStopped;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnIncidentFromItsJournalTest {
  private static final Who ADA = Sample.ADA.who();
  private static final Who LINUS = Sample.LINUS.who();

  @Test
  void before_it_is_opened_there_is_nothing() {
    Incident none = Incident.none(42);
    assertThat(none.exists()).isFalse();
    assertThat(none.isOpen()).isFalse();
    assertThat(none.isEscalating()).isFalse();
    assertThat(none.seq()).isZero();
    assertThat(none.paging().chain()).isEmpty();
    assertThat(none.lifecycle().opener()).isEmpty();
  }

  @Test
  void opening_gives_it_its_name_and_facts() {
    Incident incident = givenOpen().incident();
    assertThat(incident.id()).isEqualTo(42);
    assertThat(incident.name()).isEqualTo("INC-42");
    assertThat(incident.title()).isEqualTo("Checkout is down");
    assertThat(incident.severity()).contains(Severity.SEV2);
    assertThat(incident.seq()).isEqualTo(3);
    assertThat(incident.lifecycle().service()).contains("checkout");
    assertThat(incident.lifecycle().isDrill()).isFalse();
    assertThat(incident.lifecycle().opener()).contains(ADA);
    assertThat(incident.lifecycle().startedAt()).isEqualTo(OPENED_AT);
    assertThat(incident.lifecycle().openedAt()).isEqualTo(OPENED_AT);
    assertThat(incident.place().room()).contains(Sample.ROOM);
  }

  @Test
  void an_unrated_incident_is_paged_as_severity_2() {
    Incident incident = given(Sample.opened(null, false, true)).incident();
    assertThat(incident.severity()).isEmpty();
    assertThat(incident.pagedSeverity()).isEqualTo(Severity.SEV2);
    assertThat(incident.lifecycle().isDrill()).isTrue();
  }

  @Test
  void its_ends_are_timed_and_undone_by_reopening() {
    Scenario story = givenResolved().after(Duration.ofHours(1)).and(Sample.CLOSED);
    assertThat(story.incident().lifecycle().summary()).contains("The certificate was renewed.");
    assertThat(story.incident().lifecycle().resolvedAt()).contains(OPENED_AT);
    assertThat(story.incident().lifecycle().endedAt())
        .contains(OPENED_AT.plus(Duration.ofHours(1)));

    Incident reopened = story.and(new LifecycleEvent.Reopened("Back")).incident();
    assertThat(reopened.status()).isEqualTo(Status.INVESTIGATING);
    assertThat(reopened.lifecycle().resolvedAt()).isEmpty();
    assertThat(reopened.lifecycle().endedAt()).isEmpty();
  }

  @Test
  void a_change_of_name_status_or_severity_shows() {
    Incident incident =
        givenOpen(
                new LifecycleEvent.Renamed("Checkout is down", "Cart is down"),
                new LifecycleEvent.StatusChanged(Status.INVESTIGATING, Status.IDENTIFIED),
                new LifecycleEvent.SeverityChanged(Severity.SEV2, Severity.SEV1, null),
                new LifecycleEvent.Absorbed(7, "Cart is slow"))
            .incident();
    assertThat(incident.title()).isEqualTo("Cart is down");
    assertThat(incident.status()).isEqualTo(Status.IDENTIFIED);
    assertThat(incident.pagedSeverity()).isEqualTo(Severity.SEV1);
    assertThat(incident.lifecycle().absorbed()).containsExactly(7L);
  }

  @Test
  void the_lead_is_the_one_who_got_it_last() {
    People people =
        givenOpen(Sample.ADA_LEADS, new PeopleEvent.LeadHandedOver(ADA, LINUS, ""))
            .incident()
            .people();
    assertThat(people.lead()).contains(LINUS);
    assertThat(people.roles()).containsEntry("lead", LINUS);
  }

  @Test
  void everyone_who_was_woken_is_remembered() {
    Paging paging =
        givenOpen(
                Sample.woke(0, Sample.LINUS),
                new PagingEvent.PeoplePaged("@grace", Sample.woken(Sample.GRACE), null),
                new PageAttempted(4, LINUS, "sms", Outcome.FAILED, "no credit"))
            .incident()
            .paging();
    assertThat(paging.paged()).containsExactly(LINUS, Sample.GRACE.who());
  }

  @Test
  void a_chain_knows_how_far_it_has_come() {
    assertThat(givenOpen().incident().paging().chain())
        .contains(new Paging.Chain(1, "default", -1, false));
    assertThat(givenOpen(Sample.wokeFounders(2), Sample.woke(3)).incident().paging().chain())
        .contains(new Paging.Chain(1, "default", 3, true));
  }

  @Test
  void a_step_without_a_chain_wakes_people_all_the_same() {
    Paging paging = given(Sample.OPENED, Sample.woke(0, Sample.LINUS)).incident().paging();
    assertThat(paging.chain()).isEmpty();
    assertThat(paging.wasPaged(LINUS)).isTrue();
  }

  @Test
  void acknowledgements_are_kept_in_their_order() {
    Paging paging =
        givenOpen(Sample.acknowledgedBy(Sample.LINUS), Sample.acknowledgedBy(Sample.ADA))
            .incident()
            .paging();
    assertThat(paging.acknowledgement())
        .contains(new Paging.Acknowledgement(LINUS, OPENED_AT, "button", null));
    assertThat(paging.acknowledgements()).hasSize(2);
  }

  @Test
  void what_is_on_the_record_can_be_read() {
    Chronicle chronicle =
        givenOpen(
                new UpdatePrepared(1, "We are on it"),
                new UpdateStopped(1),
                new UpdatePublished(2, "We are on it now", false),
                new DowntimeRecorded(1, OPENED_AT, null),
                new RecordEvent.MessageHighlighted("C42/17", RecordEvent.Mark.FIX))
            .incident()
            .chronicle();
    assertThat(chronicle.updates())
        .extracting(Update::state)
        .containsExactly(Update.State.STOPPED, Update.State.PUBLISHED);
    assertThat(chronicle.lastUpdateAt()).contains(OPENED_AT);
    assertThat(chronicle.downtimes()).containsExactly(new Downtime(1, OPENED_AT, null));
    assertThat(chronicle.highlights()).containsEntry("C42/17", RecordEvent.Mark.FIX);
  }

  @Test
  void what_it_leaves_to_be_done_can_be_read() {
    RunbookStepped step = new RunbookStepped("domain", 1, "Look it up", false, "");
    FollowUp followUp =
        givenOpen(Sample.MEASURE, Sample.ACTION, new ActionDone(1), new DraftWritten(3))
            .and(new RunbookShown("domain", 2, "asked for"), step)
            .incident()
            .followUp();
    assertThat(followUp.measures()).extracting(Measure::name).containsExactly("T1");
    assertThat(followUp.actions()).extracting(ActionItem::name).containsExactly("A1");
    assertThat(followUp.openActions()).isEmpty();
    assertThat(followUp.draftVersion()).isEqualTo(3);
    assertThat(followUp.runbooks())
        .containsExactly(new RunbookProgress("domain", 2, java.util.Map.of(1, step)));
  }

  @Test
  void severities_have_numbers() {
    assertThat(List.of(Severity.values()))
        .allSatisfy(each -> assertThat(Severity.of(each.number())).isEqualTo(each));
  }
}
