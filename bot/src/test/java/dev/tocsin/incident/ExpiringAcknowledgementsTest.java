package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.GRACE;
import static dev.tocsin.incident.Sample.LINUS;
import static dev.tocsin.incident.Sample.acknowledgedBy;
import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.givenOpen;

import dev.tocsin.incident.PagingCommand.ExpireAcknowledgements;
import dev.tocsin.incident.PagingEvent.AcknowledgementEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiringAcknowledgementsTest {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final ExpireAcknowledgements EXPIRE = expire(null);

  private static ExpireAcknowledgements expire(Instant lastSaid) {
    return new ExpireAcknowledgements(lastSaid, HALF_HOUR);
  }

  @Test
  void after_silence_the_chain_starts_again_and_says_why() {
    givenOpen(acknowledgedBy(LINUS), acknowledgedBy(GRACE))
        .after(HALF_HOUR)
        .when(EXPIRE)
        .by(Actor.TOCSIN)
        .then(
            new AcknowledgementEnded(
                List.of(LINUS.who(), GRACE.who()), "nothing was written for 30 min"),
            Sample.chain(2, "Linus and Grace acknowledged, but nothing was written for 30 min"));
  }

  @Test
  void what_is_said_in_the_room_is_a_sign_of_life() {
    givenOpen(acknowledgedBy(LINUS))
        .after(Duration.ofMinutes(31))
        .when(expire(OPENED_AT.plusSeconds(120)))
        .by(Actor.TOCSIN)
        .thenRejected("Whoever took it is on it");
  }

  @Test
  void what_is_recorded_is_a_sign_of_life_unless_tocsin_recorded_it() {
    Scenario noted =
        givenOpen(acknowledgedBy(LINUS)).after(Duration.ofMinutes(20)).and(Sample.MEASURE);
    noted
        .after(Duration.ofMinutes(31))
        .when(EXPIRE)
        .by(Actor.TOCSIN)
        .thenRejected("Whoever took it is on it");
    givenOpen(acknowledgedBy(LINUS))
        .after(Duration.ofMinutes(20))
        .recorded(Actor.TOCSIN, new RoomEvent.GivenUp("a post", "down"))
        .after(Duration.ofMinutes(31))
        .when(expire(OPENED_AT.minusSeconds(60)))
        .by(Actor.TOCSIN)
        .then(
            new AcknowledgementEnded(List.of(LINUS.who()), "nothing was written for 30 min"),
            Sample.chain(2, "Linus acknowledged, but nothing was written for 30 min"));
  }

  @Test
  void also_while_one_more_is_sought_beside_the_silent() {
    givenOpen(acknowledgedBy(LINUS), Sample.chainBeside(2, "worse"))
        .after(HALF_HOUR)
        .when(EXPIRE)
        .by(Actor.TOCSIN)
        .then(
            new AcknowledgementEnded(List.of(LINUS.who()), "nothing was written for 30 min"),
            Sample.chain(3, "Linus acknowledged, but nothing was written for 30 min"));
  }

  @Test
  void a_running_chain_has_nothing_to_expire() {
    givenOpen().after(HALF_HOUR).when(EXPIRE).by(Actor.TOCSIN).thenRejected("is on it");
  }
}
