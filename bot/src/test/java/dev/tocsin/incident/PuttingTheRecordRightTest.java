package dev.tocsin.incident;

import static dev.tocsin.incident.Sample.ADA;
import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.givenOpen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.RecordCommand.CorrectEntry;
import dev.tocsin.incident.RecordCommand.HideEntry;
import dev.tocsin.incident.RecordCommand.RedactEntry;
import dev.tocsin.incident.RecordEvent.EntryCorrected;
import dev.tocsin.incident.RecordEvent.EntryHidden;
import dev.tocsin.incident.RecordEvent.EntryRedacted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PuttingTheRecordRightTest {
  private static final Instant EARLIER = OPENED_AT.minus(Duration.ofMinutes(9));

  @Test
  void an_entry_is_corrected_in_its_words_or_its_time() {
    givenOpen()
        .when(new CorrectEntry(3, "Cart  is down\n", null))
        .then(new EntryCorrected(3, "Cart  is down", null));
    givenOpen().when(new CorrectEntry(3, " ", EARLIER)).then(new EntryCorrected(3, null, EARLIER));
  }

  @Test
  void later_corrections_keep_what_earlier_ones_put_right() {
    Chronicle chronicle =
        givenOpen(new EntryCorrected(3, "Cart", null), new EntryCorrected(3, null, EARLIER))
            .and(new EntryCorrected(3, "Cart is down", null))
            .incident()
            .chronicle();
    assertThat(chronicle.correction(3)).contains(new Chronicle.Correction("Cart is down", EARLIER));
  }

  @Test
  void a_correction_says_what_is_right() {
    givenOpen()
        .when(new CorrectEntry(3, null, null))
        .thenRejected("What is right instead?", "timeline correct #3 <text>");
  }

  @Test
  void a_correction_does_not_move_an_entry_into_the_future() {
    givenOpen().when(new CorrectEntry(3, null, OPENED_AT.plusSeconds(1))).thenRejected("It is not");
  }

  @Test
  void an_entry_that_does_not_exist_is_refused_with_those_that_do() {
    for (int entry : new int[] {0, 4}) {
      givenOpen()
          .when(new CorrectEntry(entry, "x", null))
          .thenRejected("no entry #" + entry + "; they go from #1 to #3", "timeline show");
      givenOpen().when(new HideEntry(entry)).thenRejected("no entry");
      givenOpen().when(new RedactEntry(entry)).by(ADA).thenRejected("no entry");
    }
  }

  @Test
  void what_was_taken_off_the_timeline_is_not_corrected() {
    givenOpen(new EntryHidden(3))
        .when(new CorrectEntry(3, "x", null))
        .thenRejected("#3 was taken off the timeline", "/incident note");
    givenOpen(new EntryRedacted(3))
        .when(new CorrectEntry(3, "x", null))
        .thenRejected("#3 was taken off the timeline");
  }

  @Test
  void an_entry_is_hidden_once() {
    givenOpen().when(new HideEntry(3)).then(new EntryHidden(3));
    givenOpen(new EntryHidden(3)).when(new HideEntry(3)).thenNothingChanges();
  }

  @Test
  void an_admin_redacts_what_must_not_stay_even_if_it_is_hidden() {
    givenOpen(new EntryHidden(3)).when(new RedactEntry(3)).by(ADA).then(new EntryRedacted(3));
    givenOpen(new EntryRedacted(3)).when(new RedactEntry(3)).by(ADA).thenNothingChanges();
  }
}
