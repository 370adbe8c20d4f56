package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
import dev.tocsin.incident.RecordCommand.PrepareUpdate;
import dev.tocsin.incident.RecordEvent.UpdatePrepared;
import dev.tocsin.incident.RecordEvent.UpdatePublished;
import dev.tocsin.incident.RecordEvent.UpdateStopped;
import java.time.Instant;
import java.util.function.Function;

/** An update for those affected can be stopped for a moment; what was told can't be called back. */
record UpdatePolicy(Incident incident, Instant now) {

  Decision prepare(PrepareUpdate command) {
    int number = incident.chronicle().updates().size() + 1;
    String text = Phrases.block(command.text());
    if (command.internal()) {
      return accept(new UpdatePublished(number, text, true));
    }
    if (incident.lifecycle().isPrivate()) {
      return refuse(
          incident.name() + " is private, so nothing of it is published.",
          "Tell those in its room: `/incident update <text> internal:yes`.");
    }
    return accept(new UpdatePrepared(number, text));
  }

  Decision stop(int number) {
    return withUpdate(
        number,
        update ->
            switch (update.state()) {
              case PREPARED -> accept(new UpdateStopped(number));
              case STOPPED -> nothingToDo();
              case PUBLISHED ->
                  refuse(
                      "Update " + number + " was told already.",
                      "Put it right with another: `/incident update <text>`.");
            });
  }

  Decision publish(int number) {
    return withUpdate(
        number,
        update ->
            switch (update.state()) {
              case PREPARED -> published(update);
              case STOPPED ->
                  refuse("Update " + number + " was stopped.", "`/incident update <text>`");
              case PUBLISHED -> nothingToDo();
            });
  }

  private Decision published(Update update) {
    UpdatePublished told = new UpdatePublished(update.number(), update.text(), false);
    return PostmortemPromise.in(update.text())
        .map(span -> new PostmortemPromised(update.number(), now.plus(span)))
        .map(promised -> accept(told, promised))
        .orElseGet(() -> accept(told));
  }

  private Decision withUpdate(int number, Function<Update, Decision> decide) {
    return incident
        .chronicle()
        .update(number)
        .map(decide)
        .orElseGet(
            () ->
                refuse(
                    incident.name() + " has no update " + number + ".",
                    "`/incident timeline show` lists them."));
  }
}
