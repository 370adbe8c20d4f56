package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.ACTION;
import static dev.tocsin.incident.Scenario.givenOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.FollowUpCommand.AddAction;
import dev.tocsin.incident.FollowUpCommand.FinishAction;
import dev.tocsin.incident.FollowUpEvent.ActionAdded;
import dev.tocsin.incident.FollowUpEvent.ActionDone;
import dev.tocsin.incident.FollowUpEvent.Horizon;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActionItemsTest {
  private static AddAction dueOn(String date) {
    return new AddAction(
        "Watch the certificate", null, LocalDate.parse(date), Horizon.IMMEDIATE, 0);
  }

  @Test
  void an_item_needs_neither_owner_nor_date() {
    givenOpen()
        .when(new AddAction(" Watch the certificate", null, null, Horizon.FUTURE, 0))
        .then(ACTION);
  }

  @Test
  void items_are_numbered() {
    givenOpen(ACTION)
        .when(dueOn("2026-12-01"))
        .then(
            new ActionAdded(
                2,
                "Watch the certificate",
                null,
                LocalDate.parse("2026-12-01"),
                Horizon.IMMEDIATE,
                0));
  }

  @Test
  void a_date_that_is_still_today_somewhere_is_taken() {
    assertThat(givenOpen().when(dueOn("2026-11-21")).decision())
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void a_date_that_has_passed_everywhere_is_refused() {
    givenOpen().when(dueOn("2026-11-20")).thenRejected("2026-11-20 has passed", "`due:friday`");
  }

  @Test
  void an_item_is_done_once() {
    givenOpen(ACTION).when(new FinishAction(1)).then(new ActionDone(1));
    givenOpen(ACTION, new ActionDone(1)).when(new FinishAction(1)).thenNothingChanges();
  }

  @Test
  void an_item_that_does_not_exist_is_not_done() {
    givenOpen().when(new FinishAction(4)).thenRejected("no action item A4", "action list");
  }
}
