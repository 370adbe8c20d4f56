package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.ADA;
import static dev.tocsin.incident.Sample.GRACE;
import static dev.tocsin.incident.Sample.LINUS;
import static dev.tocsin.incident.Sample.acknowledgedBy;
import static dev.tocsin.incident.Scenario.givenOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.Come;
import dev.tocsin.incident.PagingCommand.TakeBackAcknowledgement;
import dev.tocsin.incident.PagingEvent.AcknowledgementTakenBack;
import dev.tocsin.incident.PagingEvent.OnTheWay;
import org.junit.jupiter.api.Test;

class AcknowledgingTest {
  private static final Acknowledge ACK = new Acknowledge("button", false);

  @Test
  void whoever_was_paged_takes_it_and_the_chain_stops() {
    givenOpen(Sample.woke(0, LINUS)).when(ACK).by(LINUS).then(acknowledgedBy(LINUS));
    assertThat(givenOpen().incident().isEscalating()).isTrue();
    assertThat(givenOpen(acknowledgedBy(LINUS)).incident().isEscalating()).isFalse();
  }

  @Test
  void whoever_was_not_paged_is_asked_first() {
    givenOpen(Sample.woke(0, LINUS))
        .when(ACK)
        .by(GRACE)
        .thenAsked("You were not paged for INC-42 (Checkout is down)", "Do you take it?");
  }

  @Test
  void whoever_was_not_paged_takes_it_on_their_word() {
    givenOpen(Sample.woke(0, LINUS))
        .when(new Acknowledge("button", true))
        .by(GRACE)
        .then(acknowledgedBy(GRACE));
  }

  @Test
  void saying_it_twice_changes_nothing() {
    givenOpen(acknowledgedBy(LINUS)).when(ACK).by(LINUS).thenNothingChanges();
  }

  @Test
  void a_second_one_may_take_it_too() {
    givenOpen(Sample.woke(0, LINUS, GRACE), acknowledgedBy(LINUS))
        .when(ACK)
        .by(GRACE)
        .then(acknowledgedBy(GRACE));
  }

  @Test
  void taking_it_back_starts_the_chain_again() {
    givenOpen(Sample.woke(0, LINUS), acknowledgedBy(LINUS))
        .when(new TakeBackAcknowledgement())
        .by(LINUS)
        .then(
            new AcknowledgementTakenBack(LINUS.who()),
            Sample.chain(2, "Linus took the acknowledgement back"));
  }

  @Test
  void taking_it_back_wakes_nobody_while_another_has_it() {
    Scenario both = givenOpen(acknowledgedBy(LINUS), acknowledgedBy(GRACE));
    both.when(new TakeBackAcknowledgement())
        .by(LINUS)
        .then(new AcknowledgementTakenBack(LINUS.who()));
    assertThat(both.and(new AcknowledgementTakenBack(LINUS.who())).incident().isEscalating())
        .isFalse();
  }

  @Test
  void only_those_who_have_it_take_it_back() {
    givenOpen(acknowledgedBy(LINUS))
        .when(new TakeBackAcknowledgement())
        .by(ADA)
        .thenRejected("You have not acknowledged INC-42", "/incident escalate");
  }

  @Test
  void whoever_is_on_the_way_stops_nothing_until_they_take_it() {
    Scenario coming = givenOpen(Sample.woke(0, LINUS)).and(new OnTheWay(LINUS.who()));
    assertThat(coming.incident().isEscalating()).isTrue();
    assertThat(coming.incident().paging().coming()).containsExactly(LINUS.who());
    givenOpen(Sample.woke(0, LINUS)).when(new Come()).by(LINUS).then(new OnTheWay(LINUS.who()));
  }

  @Test
  void to_be_on_the_way_is_said_once_and_not_by_those_who_have_it() {
    givenOpen(new OnTheWay(LINUS.who())).when(new Come()).by(LINUS).thenNothingChanges();
    givenOpen(acknowledgedBy(LINUS)).when(new Come()).by(LINUS).thenNothingChanges();
    givenOpen(new OnTheWay(LINUS.who())).when(new Come()).by(GRACE).then(new OnTheWay(GRACE.who()));
  }

  @Test
  void a_chain_that_begins_anew_waits_for_those_who_come_anew() {
    Scenario anew = givenOpen(new OnTheWay(LINUS.who()), Sample.chain(2, "Grace escalated"));
    assertThat(anew.incident().paging().coming()).isEmpty();
  }
}
