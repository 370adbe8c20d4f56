package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.given;
import static dev.tocsin.incident.Scenario.givenOpen;
import static dev.tocsin.incident.Scenario.givenResolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.RecordCommand.PrepareUpdate;
import dev.tocsin.incident.RecordCommand.PublishUpdate;
import dev.tocsin.incident.RecordCommand.StopUpdate;
import dev.tocsin.incident.RecordEvent.EntryCorrected;
import dev.tocsin.incident.RecordEvent.UpdatePrepared;
import dev.tocsin.incident.RecordEvent.UpdatePublished;
import dev.tocsin.incident.RecordEvent.UpdateStopped;
import org.junit.jupiter.api.Test;

class UpdatingPeopleTest {
  private static final UpdatePrepared PREPARED = new UpdatePrepared(1, "We are on it");
  private static final UpdatePublished PUBLISHED = new UpdatePublished(1, "We are on it", false);
  private static final UpdateStopped STOPPED = new UpdateStopped(1);

  @Test
  void a_public_update_waits() {
    givenOpen().when(new PrepareUpdate("We are on it", false)).then(PREPARED);
  }

  @Test
  void an_internal_update_is_out_at_once() {
    givenOpen(PREPARED)
        .when(new PrepareUpdate("Root cause found", true))
        .then(new UpdatePublished(2, "Root cause found", true));
  }

  @Test
  void nothing_of_a_private_incident_is_published() {
    given(Sample.opened(Severity.SEV1, true, false))
        .when(new PrepareUpdate("We are on it", false))
        .thenRejected("INC-42 is private", "internal:yes");
  }

  @Test
  void a_waiting_update_can_be_stopped() {
    givenOpen(PREPARED).when(new StopUpdate(1)).then(STOPPED);
    givenOpen(PREPARED, STOPPED).when(new StopUpdate(1)).thenNothingChanges();
  }

  @Test
  void an_update_that_is_out_can_not_be_stopped() {
    givenOpen(PREPARED, PUBLISHED)
        .when(new StopUpdate(1))
        .thenRejected("Update 1 was told already", "`/incident update <text>`");
  }

  @Test
  void a_waiting_update_goes_out_even_if_the_incident_was_closed_meanwhile() {
    givenResolved(PREPARED, Sample.CLOSED)
        .when(new PublishUpdate(1))
        .by(Actor.TOCSIN)
        .then(PUBLISHED);
  }

  @Test
  void what_is_put_right_while_it_waits_goes_out() {
    EntryCorrected moved = new EntryCorrected(4, null, Scenario.OPENED_AT);
    givenOpen(PREPARED, new EntryCorrected(4, "We work on it", null), moved)
        .when(new PublishUpdate(1))
        .by(Actor.TOCSIN)
        .then(new UpdatePublished(1, "We work on it", false));
    Scenario told = givenOpen(PREPARED, PUBLISHED, new EntryCorrected(4, "We work on it", null));
    assertThat(told.incident().chronicle().update(1)).map(Update::text).hasValue("We are on it");
  }

  @Test
  void an_update_goes_out_once() {
    givenOpen(PREPARED, PUBLISHED).when(new PublishUpdate(1)).by(Actor.TOCSIN).thenNothingChanges();
  }

  @Test
  void a_stopped_update_does_not_go_out() {
    givenOpen(PREPARED, STOPPED)
        .when(new PublishUpdate(1))
        .by(Actor.TOCSIN)
        .thenRejected("Update 1 was stopped");
  }

  @Test
  void an_update_that_nobody_wrote_can_not_be_stopped() {
    givenOpen()
        .when(new StopUpdate(3))
        .thenRejected("INC-42 has no update 3", "/incident timeline show");
  }
}
