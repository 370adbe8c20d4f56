package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;

import dev.tocsin.incident.RoomCommand.ReportGivenUp;
import dev.tocsin.incident.RoomCommand.ReportPosted;
import dev.tocsin.incident.RoomCommand.ReportRoom;
import dev.tocsin.incident.RoomEvent.GivenUp;
import dev.tocsin.incident.RoomEvent.Posted;
import dev.tocsin.incident.RoomEvent.RoomOpened;

/** Takes down what jobs report; the same report again changes nothing. */
record RoomDecider(Incident incident) {

  Decision decide(RoomCommand command) {
    return switch (command) {
      case ReportRoom c -> room(new RoomOpened(c.platform(), c.room(), c.name(), c.link()));
      case ReportPosted c -> posted(new Posted(c.what(), c.platform(), c.room(), c.message()));
      case ReportGivenUp c -> accept(new GivenUp(c.what(), c.why()));
    };
  }

  private Decision room(RoomOpened room) {
    return incident.place().room().filter(room::equals).isPresent() ? nothingToDo() : accept(room);
  }

  private Decision posted(Posted post) {
    return incident.place().posted(post.what()).filter(post::equals).isPresent()
        ? nothingToDo()
        : accept(post);
  }
}
