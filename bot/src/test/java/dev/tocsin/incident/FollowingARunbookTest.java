package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.givenOpen;

import dev.tocsin.incident.FollowUpCommand.ShowRunbook;
import dev.tocsin.incident.FollowUpCommand.StepRunbook;
import dev.tocsin.incident.FollowUpEvent.RunbookShown;
import dev.tocsin.incident.FollowUpEvent.RunbookStepped;
import org.junit.jupiter.api.Test;

class FollowingARunbookTest {
  private static final String NAME = "expired-certificate";
  private static final RunbookShown SHOWN = new RunbookShown(NAME, 3, "the title says it");

  private static StepRunbook step(int step, boolean skipped) {
    return new StepRunbook(NAME, step, "Look at the date", skipped, "yesterday ");
  }

  private static RunbookStepped stepped(boolean skipped) {
    return new RunbookStepped(NAME, 2, "Look at the date", skipped, "yesterday");
  }

  @Test
  void a_runbook_is_shown_with_the_reason() {
    givenOpen().when(new ShowRunbook(NAME, 3, "the title says it")).then(SHOWN);
  }

  @Test
  void a_runbook_that_was_shown_is_on_the_record() {
    givenOpen(SHOWN).when(new ShowRunbook(NAME, 3, "asked for")).thenNothingChanges();
  }

  @Test
  void a_runbook_that_has_grown_is_shown_anew() {
    givenOpen(SHOWN)
        .when(new ShowRunbook(NAME, 4, "asked for"))
        .then(new RunbookShown(NAME, 4, "asked for"));
  }

  @Test
  void a_step_is_done_or_skipped_and_can_change() {
    givenOpen(SHOWN).when(step(2, false)).then(stepped(false));
    givenOpen(SHOWN, stepped(false)).when(step(2, true)).then(stepped(true));
  }

  @Test
  void the_same_step_again_changes_nothing() {
    givenOpen(SHOWN, stepped(false)).when(step(2, false)).thenNothingChanges();
  }

  @Test
  void a_step_that_is_not_there_is_refused_with_those_that_are() {
    givenOpen(SHOWN).when(step(4, false)).thenRejected("no step 4; they go from 1 to 3");
    givenOpen(SHOWN).when(step(0, false)).thenRejected("no step 0", "runbook show");
  }

  @Test
  void a_runbook_is_shown_before_it_is_followed() {
    givenOpen()
        .when(step(1, false))
        .thenRejected("has not been shown", "/incident runbook show expired-certificate");
  }
}
