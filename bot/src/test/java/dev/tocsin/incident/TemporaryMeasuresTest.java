package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.MEASURE;
import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.givenOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.FollowUpCommand.AddAction;
import dev.tocsin.incident.FollowUpCommand.AddMeasure;
import dev.tocsin.incident.FollowUpCommand.RevertMeasure;
import dev.tocsin.incident.FollowUpEvent.ActionAdded;
import dev.tocsin.incident.FollowUpEvent.Horizon;
import dev.tocsin.incident.FollowUpEvent.MeasureAdded;
import dev.tocsin.incident.FollowUpEvent.MeasureReverted;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TemporaryMeasuresTest {
  private static final Who ADA = Sample.ADA.who();
  private static final Who LINUS = Sample.LINUS.who();
  private static final LocalDate DUE = LocalDate.parse("2026-12-01");

  private static AddAction takingOver(Who owner, LocalDate due, int measure) {
    return new AddAction("Check on again", owner, due, Horizon.FUTURE, measure);
  }

  @Test
  void a_measure_belongs_to_the_one_who_took_it() {
    givenOpen()
        .when(new AddMeasure("Certificate check is off", null, null))
        .by(Sample.LINUS)
        .then(MEASURE);
  }

  @Test
  void a_measure_can_have_another_owner_and_a_time() {
    Instant soon = OPENED_AT.plusSeconds(7200);
    givenOpen(MEASURE)
        .when(new AddMeasure("Old key", soon, ADA))
        .then(new MeasureAdded(2, "Old key", soon, ADA));
  }

  @Test
  void the_time_to_undo_it_is_to_come() {
    givenOpen()
        .when(new AddMeasure("Old key", OPENED_AT, ADA))
        .thenRejected("2026-11-21 14:00 UTC has passed", "`revert-by:+2h`");
  }

  @Test
  void a_measure_is_reverted_once() {
    givenOpen(MEASURE).when(new RevertMeasure(1)).then(new MeasureReverted(1));
    givenOpen(MEASURE, new MeasureReverted(1)).when(new RevertMeasure(1)).thenNothingChanges();
  }

  @Test
  void a_measure_that_nobody_took_is_not_reverted() {
    givenOpen().when(new RevertMeasure(9)).thenRejected("no temporary measure T9", "temp list");
  }

  @Test
  void an_action_item_takes_a_measure_over() {
    ActionAdded added = new ActionAdded(1, "Check on again", LINUS, DUE, Horizon.FUTURE, 1);
    givenOpen(MEASURE).when(takingOver(LINUS, DUE, 1)).then(added);
    assertThat(givenOpen(MEASURE, added).incident().followUp().measure(1))
        .hasValueSatisfying(
            measure -> assertThat(measure.state()).isEqualTo(Measure.State.CARRIED_OVER));
  }

  @Test
  void taking_over_needs_an_owner_and_a_date() {
    givenOpen(MEASURE)
        .when(takingOver(null, DUE, 1))
        .thenRejected("To take T1 over, it needs an owner and a date", "measure:T1");
    givenOpen(MEASURE).when(takingOver(LINUS, null, 1)).thenRejected("an owner and a date");
  }

  @Test
  void only_a_measure_in_place_is_taken_over() {
    givenOpen().when(takingOver(LINUS, DUE, 1)).thenRejected("T1 is not", "/incident temp list");
    givenOpen(MEASURE, new MeasureReverted(1))
        .when(takingOver(LINUS, DUE, 1))
        .thenRejected("T1 is not a temporary measure that waits for anyone");
  }

  @Test
  void what_was_taken_over_can_still_be_reverted() {
    givenOpen(MEASURE, new ActionAdded(1, "Check on", LINUS, DUE, Horizon.FUTURE, 1))
        .when(new RevertMeasure(1))
        .then(new MeasureReverted(1));
  }
}
