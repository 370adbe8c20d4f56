package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.LINUS;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.LifecycleCommand.Reopen;
import dev.tocsin.incident.LifecycleEvent.Reopened;
import org.junit.jupiter.api.Test;

class ReopeningAnIncidentTest {
  private static final Reopen REOPEN = new Reopen("Errors are back", "default");
  private static final Reopened REOPENED = new Reopened("Errors are back");

  @Test
  void people_are_woken_again() {
    givenResolved().when(REOPEN).then(REOPENED, Sample.chain(2, "INC-42 was reopened"));
    givenResolved(Sample.CLOSED)
        .when(REOPEN)
        .then(REOPENED, Sample.chain(2, "INC-42 was reopened"));
  }

  @Test
  void a_word_given_before_the_end_keeps_nobody_asleep() {
    Scenario had = givenOpen(Sample.acknowledgedBy(LINUS), Sample.ADA_LEADS, Sample.RESOLVED);
    had.when(REOPEN).by(LINUS).then(REOPENED, Sample.chain(2, "INC-42 was reopened"));
    had.and(REOPENED, Sample.chain(2, "INC-42 was reopened"));
    assertThat(had.incident().isEscalating()).isTrue();
  }

  @Test
  void a_reason_is_needed() {
    givenResolved().when(new Reopen("", "default")).thenRejected("reason is missing", "reopen");
  }

  @Test
  void an_open_one_is_open() {
    givenOpen().when(REOPEN).thenRejected("INC-42 is open", "/incident status");
  }

  @Test
  void a_merged_one_is_reopened_as_the_other() {
    givenOpen(Sample.MERGED)
        .when(REOPEN)
        .thenRejected("goes on as INC-7", "`/incident reopen INC-7 <why>`");
  }
}
