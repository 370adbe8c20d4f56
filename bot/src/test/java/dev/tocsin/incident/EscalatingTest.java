package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.GRACE;
import static dev.tocsin.incident.Sample.LINUS;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.PagingCommand.Escalate;
import dev.tocsin.incident.PagingCommand.ReachStep;
import dev.tocsin.incident.PagingEvent.StepReached;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalatingTest {
  private static StepReached reached(int chain, int step) {
    return new StepReached(
        chain, step, false, Sample.woken(GRACE), Duration.ofMinutes(5), List.of("backup is empty"));
  }

  private static ReachStep reach(int chain, int step) {
    return new ReachStep(chain, Sample.step(step, GRACE));
  }

  @Test
  void a_due_step_of_the_living_chain_is_reached() {
    givenOpen().when(reach(1, 0)).by(Actor.TOCSIN).then(reached(1, 0));
    givenOpen(Sample.woke(0, LINUS)).when(reach(1, 1)).by(Actor.TOCSIN).then(reached(1, 1));
  }

  @Test
  void a_step_is_reached_once() {
    givenOpen(Sample.woke(0, LINUS), Sample.woke(1, GRACE))
        .when(reach(1, 0))
        .by(Actor.TOCSIN)
        .thenNothingChanges();
  }

  @Test
  void an_acknowledged_chain_is_over() {
    givenOpen(Sample.acknowledgedBy(LINUS))
        .when(reach(1, 1))
        .by(Actor.TOCSIN)
        .thenRejected("chain of escalation is over");
  }

  @Test
  void an_older_chain_is_over() {
    givenOpen(Sample.chain(2, "Linus escalated"))
        .when(reach(1, 1))
        .by(Actor.TOCSIN)
        .thenRejected("chain of escalation is over");
  }

  @Test
  void the_chain_of_a_resolved_incident_is_over() {
    givenResolved().when(reach(1, 1)).by(Actor.TOCSIN).thenRejected("INC-42 is resolved");
  }

  @Test
  void by_hand_the_next_step_is_reached_at_once_in_a_chain_of_its_own() {
    givenOpen(Sample.woke(0, LINUS))
        .when(new Escalate(Sample.step(1, GRACE), null))
        .then(Sample.chain(2, "Linus escalated"), reached(2, 1));
  }

  @Test
  void the_reason_is_kept() {
    givenOpen(Sample.woke(0, LINUS))
        .when(new Escalate(Sample.step(1, GRACE), "needs the registrar's login"))
        .then(Sample.chain(2, "Linus escalated: needs the registrar's login"), reached(2, 1));
  }

  @Test
  void escalating_what_someone_has_wakes_people_until_someone_takes_it_again() {
    Scenario taken = givenOpen(Sample.woke(0, LINUS), Sample.acknowledgedBy(LINUS));
    taken
        .when(new Escalate(Sample.step(1, GRACE), null))
        .by(LINUS)
        .then(Sample.chain(2, "Linus escalated"), reached(2, 1));
    assertThat(taken.and(Sample.chain(2, "Linus escalated")).incident().isEscalating()).isTrue();
  }
}
