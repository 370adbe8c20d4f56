package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.OPENED_AT;
import static dev.tocsin.incident.Scenario.givenOpen;

import dev.tocsin.incident.RecordCommand.Highlight;
import dev.tocsin.incident.RecordCommand.Note;
import dev.tocsin.incident.RecordCommand.Unhighlight;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.RecordEvent.MessageHighlighted;
import dev.tocsin.incident.RecordEvent.MessageUnhighlighted;
import dev.tocsin.incident.RecordEvent.Noted;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TakingNotesTest {
  private static final MessageHighlighted PINNED = new MessageHighlighted("C42/17", Mark.NOTE);

  @Test
  void a_note_keeps_its_lines_and_its_mark() {
    givenOpen()
        .when(new Note(Mark.CAUSE, " Renewal job\r\n\tdied\u0000 ", null))
        .then(new Noted(Mark.CAUSE, "Renewal job\n died", OPENED_AT));
  }

  @Test
  void a_note_can_be_about_an_earlier_time() {
    Instant earlier = OPENED_AT.minus(Duration.ofDays(1));
    givenOpen()
        .when(new Note(Mark.NOTE, "First alert", earlier))
        .then(new Noted(Mark.NOTE, "First alert", earlier));
  }

  @Test
  void a_note_is_not_about_the_future() {
    givenOpen()
        .when(new Note(Mark.NOTE, "Later", OPENED_AT.plusSeconds(60)))
        .thenRejected("It is not 2026-11-21 14:01 UTC yet", "`at:-20m`");
  }

  @Test
  void a_note_must_say_something_and_not_too_much() {
    givenOpen().when(new Note(Mark.NOTE, "", null)).thenRejected("The note is missing");
    givenOpen()
        .when(new Note(Mark.NOTE, "x".repeat(4_001), null))
        .thenRejected("4,001 characters; at most 4,000 fit");
  }

  @Test
  void a_message_is_put_on_the_timeline_and_taken_off_again() {
    givenOpen().when(new Highlight("C42/17", Mark.NOTE)).then(PINNED);
    givenOpen(PINNED).when(new Unhighlight("C42/17")).then(new MessageUnhighlighted("C42/17"));
  }

  @Test
  void a_message_can_be_marked_anew() {
    givenOpen(PINNED)
        .when(new Highlight("C42/17", Mark.FIX))
        .then(new MessageHighlighted("C42/17", Mark.FIX));
  }

  @Test
  void a_reaction_that_comes_again_changes_nothing() {
    givenOpen(PINNED).when(new Highlight("C42/17", Mark.NOTE)).thenNothingChanges();
    givenOpen(PINNED, new MessageUnhighlighted("C42/17"))
        .when(new Unhighlight("C42/17"))
        .thenNothingChanges();
  }
}
