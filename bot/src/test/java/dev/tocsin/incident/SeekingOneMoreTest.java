package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.ADA;
import static dev.tocsin.incident.Sample.GRACE;
import static dev.tocsin.incident.Sample.LINUS;
import static dev.tocsin.incident.Sample.acknowledgedBy;
import static dev.tocsin.incident.Scenario.givenOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.PagingCommand.EndSnooze;
import dev.tocsin.incident.PagingCommand.TakeBackAcknowledgement;
import dev.tocsin.incident.PagingEvent.AcknowledgementEnded;
import dev.tocsin.incident.PagingEvent.AcknowledgementTakenBack;
import dev.tocsin.incident.PagingEvent.EscalationStarted;
import dev.tocsin.incident.PagingEvent.Snoozed;
import dev.tocsin.incident.PagingEvent.StepReached;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeekingOneMoreTest {
  private static final EscalationStarted WORSE = Sample.chainBeside(2, "worse");
  private static final AcknowledgementTakenBack BACK = new AcknowledgementTakenBack(LINUS.who());

  /** Linus has it, and it is getting worse. */
  private static Scenario linusAnd(IncidentEvent... more) {
    return givenOpen(acknowledgedBy(LINUS), WORSE).and(more);
  }

  private static StepReached woke(int acks, boolean founders, Actor... people) {
    List<Wakened> woken = Sample.woken(people);
    return new StepReached(2, 0, founders, woken, Duration.ofMinutes(5), List.of(), acks);
  }

  @Test
  void who_has_it_keeps_it_and_one_more_is_sought() {
    Incident incident = linusAnd(woke(1, false, GRACE)).incident();
    assertThat(incident.paging().holders()).containsExactly(LINUS.who());
    assertThat(incident.paging().missing()).isEqualTo(1);
    assertThat(incident.isEscalating()).isTrue();
  }

  @Test
  void the_next_word_ends_it() {
    Scenario both = linusAnd(woke(1, false, GRACE), acknowledgedBy(GRACE));
    assertThat(both.incident().isEscalating()).isFalse();
  }

  @Test
  void the_word_of_the_one_who_has_it_is_no_other() {
    assertThat(linusAnd(acknowledgedBy(LINUS)).incident().isEscalating()).isTrue();
  }

  @Test
  void a_step_that_asks_for_two_counts_the_one_who_has_it() {
    assertThat(linusAnd(woke(2, false, GRACE, ADA)).incident().paging().missing()).isEqualTo(1);
    assertThat(linusAnd(woke(3, false, GRACE, ADA)).incident().paging().missing()).isEqualTo(2);
  }

  @Test
  void nobody_is_sought_once_all_the_founders_have_it() {
    assertThat(linusAnd(woke(1, true)).incident().isEscalating()).isFalse();
  }

  @Test
  void nobody_is_sought_beside_one_who_takes_it_back() {
    linusAnd(woke(1, false, GRACE)).when(new TakeBackAcknowledgement()).then(BACK);
    assertThat(linusAnd(BACK).incident().paging().missing()).isEqualTo(1);
    assertThat(linusAnd(BACK, acknowledgedBy(GRACE)).incident().isEscalating()).isFalse();
  }

  @Test
  void the_one_who_came_to_help_has_it_alone_then() {
    linusAnd(woke(1, false, GRACE), acknowledgedBy(GRACE))
        .when(new TakeBackAcknowledgement())
        .then(BACK);
  }

  @Test
  void another_is_sought_for_the_one_who_goes_again() {
    linusAnd(woke(1, false, GRACE), acknowledgedBy(GRACE))
        .when(new TakeBackAcknowledgement())
        .by(GRACE)
        .then(
            new AcknowledgementTakenBack(GRACE.who()),
            Sample.chainBeside(3, "Grace took the acknowledgement back"));
  }

  @Test
  void a_snooze_beside_it_ends_in_its_time() {
    Instant until = Scenario.OPENED_AT.plusSeconds(1200);
    linusAnd(new Snoozed(LINUS.who(), "button", until))
        .when(new EndSnooze(LINUS.who(), until))
        .by(Actor.TOCSIN)
        .then(new AcknowledgementEnded(List.of(LINUS.who()), "the snooze is over"));
  }
}
