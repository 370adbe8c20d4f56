package dev.tocsin.incident;

import static dev.tocsin.incident.Scenario.givenOpen;

import dev.tocsin.incident.RoomCommand.ReportGivenUp;
import dev.tocsin.incident.RoomCommand.ReportPosted;
import dev.tocsin.incident.RoomCommand.ReportRoom;
import dev.tocsin.incident.RoomEvent.GivenUp;
import dev.tocsin.incident.RoomEvent.Posted;
import dev.tocsin.incident.RoomEvent.RoomOpened;
import org.junit.jupiter.api.Test;

class ReportingFromTheRoomTest {
  private static final Posted CARD = new Posted("card", "console", "C42", "17");

  private static Scenario reported(Scenario scenario, RoomCommand command) {
    return scenario.when(command).by(Actor.TOCSIN);
  }

  @Test
  void a_room_is_recorded_once() {
    reported(givenOpen(), new ReportRoom("console", "C42", Sample.ROOM.name(), null))
        .thenNothingChanges();
    reported(givenOpen(), new ReportRoom("console", "C43", "inc-42", "https://chat.test/C43"))
        .then(new RoomOpened("console", "C43", "inc-42", "https://chat.test/C43"));
  }

  @Test
  void what_was_posted_is_recorded_once() {
    ReportPosted report = new ReportPosted("card", "console", "C42", "17");
    reported(givenOpen(), report).then(CARD);
    reported(givenOpen(CARD), report).thenNothingChanges();
  }

  @Test
  void what_was_posted_anew_replaces_what_was_lost() {
    reported(givenOpen(CARD), new ReportPosted("card", "console", "C42", "18"))
        .then(new Posted("card", "console", "C42", "18"));
  }

  @Test
  void what_was_posted_in_a_room_left_behind_is_out_of_reach() {
    ReportPosted report = new ReportPosted("card", "console", "C42", "17");
    reported(givenOpen(CARD, new RoomOpened("console", "C43", "inc-42-2", null)), report)
        .then(CARD);
    reported(givenOpen(CARD, new RoomOpened("console", "C42", "renamed", null)), report)
        .thenNothingChanges();
  }

  @Test
  void what_could_not_be_done_is_recorded() {
    reported(givenOpen(), new ReportGivenUp("card", "the room is gone"))
        .then(new GivenUp("card", "the room is gone"));
  }
}
