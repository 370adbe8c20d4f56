package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.RecordCommand.RecordDowntime;
import dev.tocsin.incident.RecordEvent.DowntimeRecorded;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Windows of downtime lie in the past and apart from each other; one that shares its start or its
 * end with a recorded one completes or corrects it.
 */
record DowntimePolicy(Incident incident, Instant now) {

  Decision decide(RecordDowntime command) {
    Instant to = command.to() == null ? now : command.to();
    if (command.from().isAfter(now) || to.isAfter(now)) {
      return refuse(
          "A downtime can't lie in the future.", "Leave `to:` out for as long as it lasts.");
    }
    if (command.to() != null && !command.from().isBefore(to)) {
      return refuse(
          "The downtime would end before it began.", "`/incident downtime from:14:05 to:14:25`");
    }
    Optional<Downtime> same = sameAs(command);
    return clashWith(command, same.map(Downtime::number).orElse(0))
        .map(DowntimePolicy::overlapping)
        .orElseGet(() -> record(command, same));
  }

  private Optional<Downtime> sameAs(RecordDowntime command) {
    return incident.chronicle().downtimes().stream()
        .filter(
            known ->
                known.from().equals(command.from()) || Objects.equals(known.to(), command.to()))
        .findFirst();
  }

  private Optional<Downtime> clashWith(RecordDowntime command, int exceptFor) {
    return incident.chronicle().downtimes().stream()
        .filter(known -> known.number() != exceptFor)
        .filter(known -> known.overlaps(command.from(), command.to()))
        .findFirst();
  }

  private static Decision overlapping(Downtime known) {
    String until = known.to() == null ? "now" : Phrases.moment(known.to());
    return refuse(
        "That overlaps the downtime from " + Phrases.moment(known.from()) + " to " + until + ".",
        "To complete or correct that one, give its own `from:`.");
  }

  private Decision record(RecordDowntime command, Optional<Downtime> same) {
    int number = same.map(Downtime::number).orElse(incident.chronicle().downtimes().size() + 1);
    Downtime window = new Downtime(number, command.from(), command.to());
    return same.filter(window::equals).isPresent()
        ? nothingToDo()
        : accept(new DowntimeRecorded(number, window.from(), window.to()));
  }
}
