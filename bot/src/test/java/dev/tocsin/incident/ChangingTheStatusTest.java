package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.givenOpen;

import dev.tocsin.incident.LifecycleCommand.ChangeStatus;
import dev.tocsin.incident.LifecycleCommand.Rename;
import dev.tocsin.incident.LifecycleEvent.StatusChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangingTheStatusTest {
  private static final StatusChanged TO_MONITORING =
      new StatusChanged(Status.INVESTIGATING, Status.MONITORING);

  @Test
  void steps_may_be_skipped_on_the_way_forward() {
    givenOpen().when(new ChangeStatus(Status.MONITORING)).then(TO_MONITORING);
  }

  @Test
  void a_step_back_is_recorded_as_such() {
    givenOpen(TO_MONITORING)
        .when(new ChangeStatus(Status.IDENTIFIED))
        .then(new StatusChanged(Status.MONITORING, Status.IDENTIFIED));
    givenOpen(TO_MONITORING)
        .when(new ChangeStatus(Status.INVESTIGATING))
        .then(new StatusChanged(Status.MONITORING, Status.INVESTIGATING));
  }

  @Test
  void the_same_status_again_changes_nothing() {
    givenOpen(TO_MONITORING).when(new ChangeStatus(Status.MONITORING)).thenNothingChanges();
  }

  @ParameterizedTest
  @CsvSource({
    "RESOLVED,  /incident resolve <summary>",
    "CLOSED,    /incident close",
    "CANCELLED, /incident cancel <why>",
    "MERGED,    /incident merge <INC-7>"
  })
  void an_end_has_its_own_command(Status end, String command) {
    givenOpen().when(new ChangeStatus(end)).thenRejected("by its status alone", command);
  }

  @Test
  void the_same_title_again_changes_nothing() {
    givenOpen().when(new Rename(" Checkout  is down")).thenNothingChanges();
  }
}
