package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.ADA;
import static dev.tocsin.incident.Sample.GRACE;
import static dev.tocsin.incident.Sample.LINUS;
import static dev.tocsin.incident.Sample.acknowledgedBy;
import static dev.tocsin.incident.Scenario.givenOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.PagingCommand.ReachStep;
import dev.tocsin.incident.PagingCommand.TakeBackAcknowledgement;
import dev.tocsin.incident.PagingEvent.AcknowledgementTakenBack;
import dev.tocsin.incident.PagingEvent.StepReached;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralAcknowledgementsTest {
  private static final StepReached TWO = needing(2, 0, LINUS, GRACE);
  private static final AcknowledgementTakenBack BACK = new AcknowledgementTakenBack(LINUS.who());

  private static StepReached needing(int acks, int step, Actor... people) {
    return new StepReached(
        1, step, false, Sample.woken(people), Duration.ofMinutes(5), List.of(), acks);
  }

  private static Paging paging(IncidentEvent... events) {
    return givenOpen(events).incident().paging();
  }

  @Test
  void the_chain_goes_on_until_as_many_have_it() {
    assertThat(givenOpen(TWO, acknowledgedBy(LINUS)).incident().isEscalating()).isTrue();
    assertThat(paging(TWO, acknowledgedBy(LINUS)).missing()).isEqualTo(1);
    Scenario both = givenOpen(TWO, acknowledgedBy(LINUS), acknowledgedBy(GRACE));
    assertThat(both.incident().isEscalating()).isFalse();
    assertThat(both.incident().paging().missing()).isZero();
  }

  @Test
  void the_same_one_twice_is_one() {
    assertThat(paging(TWO, acknowledgedBy(LINUS), acknowledgedBy(LINUS)).isSettled()).isFalse();
  }

  @Test
  void a_step_that_needs_more_is_recorded_so() {
    var step =
        new PagingCommand.Step(1, false, Sample.woken(GRACE), Duration.ofMinutes(5), List.of(), 2);
    givenOpen(Sample.woke(0, LINUS))
        .when(new ReachStep(1, step))
        .by(Actor.TOCSIN)
        .then(needing(2, 1, GRACE));
  }

  @Test
  void a_later_step_that_needs_fewer_does_not_lower_it() {
    assertThat(paging(TWO, Sample.woke(1, ADA), acknowledgedBy(LINUS)).isSettled()).isFalse();
  }

  @Test
  void once_the_founders_are_woken_one_more_is_enough() {
    StepReached three = needing(3, 0, LINUS);
    Paging paging = paging(three, acknowledgedBy(LINUS), Sample.wokeFounders(1));
    assertThat(paging.missing()).isEqualTo(1);
    assertThat(paging(three, Sample.wokeFounders(1), acknowledgedBy(ADA)).isSettled()).isTrue();
    assertThat(paging(three, acknowledgedBy(LINUS), Sample.wokeFounders(1), BACK).missing())
        .isEqualTo(1);
  }

  @Test
  void founders_who_have_it_all_are_not_waited_for() {
    assertThat(
            paging(
                    needing(3, 0, ADA, GRACE, LINUS),
                    acknowledgedBy(ADA),
                    acknowledgedBy(GRACE),
                    Sample.wokeFounders(1))
                .isSettled())
        .isTrue();
  }

  @Test
  void what_is_taken_back_while_the_chain_runs_starts_no_other() {
    givenOpen(TWO, acknowledgedBy(LINUS)).when(new TakeBackAcknowledgement()).then(BACK);
  }

  @Test
  void what_is_taken_back_when_it_was_enough_starts_the_chain_again() {
    givenOpen(TWO, acknowledgedBy(LINUS), acknowledgedBy(GRACE))
        .when(new TakeBackAcknowledgement())
        .then(BACK, Sample.chainBeside(2, "Linus took the acknowledgement back"));
  }

  @Test
  void whether_it_was_ever_enough_is_known_of_each_entry() {
    Paging paging = paging(TWO, acknowledgedBy(LINUS), acknowledgedBy(GRACE), BACK);
    assertThat(paging.wasSettledSince(4)).isTrue();
    assertThat(paging.wasSettledSince(6)).isFalse();
  }

  @Test
  void a_word_taken_back_before_any_chain_is_only_gone() {
    Paging paging = Scenario.given(Sample.OPENED, acknowledgedBy(LINUS), BACK).incident().paging();
    assertThat(paging.acknowledgements()).isEmpty();
  }
}
