package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.GRACE;
import static dev.tocsin.incident.Sample.LINUS;
import static dev.tocsin.incident.Sample.acknowledgedBy;
import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.givenOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.EndSnooze;
import dev.tocsin.incident.PagingCommand.Snooze;
import dev.tocsin.incident.PagingEvent.AcknowledgementEnded;
import dev.tocsin.incident.PagingEvent.Snoozed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnoozingTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant UNTIL = OPENED_AT.plus(Duration.ofMinutes(20));
  private static final Snoozed SNOOZED = new Snoozed(LINUS.who(), "button", UNTIL);
  private static final AcknowledgementEnded OVER =
      new AcknowledgementEnded(List.of(LINUS.who()), "the snooze is over");

  private static Snooze snooze(int minutes, boolean confirmed) {
    return new Snooze("button", confirmed, Duration.ofMinutes(minutes), HOUR);
  }

  @Test
  void whoever_was_paged_takes_it_for_a_while() {
    givenOpen(Sample.woke(0, LINUS)).when(snooze(20, false)).by(LINUS).then(SNOOZED);
    assertThat(givenOpen(SNOOZED).incident().isEscalating()).isFalse();
  }

  @Test
  void whoever_was_not_paged_is_asked_first() {
    givenOpen().when(snooze(20, false)).by(GRACE).thenAsked("Do you take it?");
    givenOpen().when(snooze(20, true)).by(GRACE).then(new Snoozed(GRACE.who(), "button", UNTIL));
  }

  @Test
  void nobody_snoozes_for_longer_than_their_word_counts() {
    givenOpen()
        .when(snooze(61, true))
        .by(LINUS)
        .thenRejected("INC-42 can't be snoozed for 1 h 1 min: for 1 h 0 min at most", "snooze:20m");
    givenOpen().when(snooze(0, true)).by(LINUS).thenRejected("can't be snoozed for 0 min");
  }

  @Test
  void when_it_is_over_the_chain_starts_again() {
    givenOpen(SNOOZED)
        .when(new EndSnooze(LINUS.who(), UNTIL))
        .by(Actor.TOCSIN)
        .then(OVER, Sample.chain(2, "Linus had snoozed it until now"));
  }

  @Test
  void no_chain_starts_while_another_has_it() {
    givenOpen(SNOOZED, acknowledgedBy(GRACE))
        .when(new EndSnooze(LINUS.who(), UNTIL))
        .by(Actor.TOCSIN)
        .then(OVER);
  }

  @Test
  void a_snooze_that_was_made_good_or_renewed_does_not_end() {
    EndSnooze end = new EndSnooze(LINUS.who(), UNTIL);
    givenOpen(SNOOZED, acknowledgedBy(LINUS)).when(end).by(Actor.TOCSIN).thenRejected("is over");
    givenOpen(SNOOZED, new Snoozed(LINUS.who(), "button", UNTIL.plusSeconds(60)))
        .when(end)
        .by(Actor.TOCSIN)
        .thenRejected("is over");
  }

  @Test
  void who_snoozed_it_may_take_it_for_good() {
    givenOpen(SNOOZED).when(new Acknowledge("button", false)).by(LINUS).then(acknowledgedBy(LINUS));
    assertThat(givenOpen(SNOOZED, acknowledgedBy(LINUS)).incident().paging().acknowledgements())
        .hasSize(1);
  }
}
