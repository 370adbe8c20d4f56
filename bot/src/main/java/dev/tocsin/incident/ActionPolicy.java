package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.FollowUpCommand.AddAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** An action item that takes a temporary measure over needs someone who does it, and a date. */
record ActionPolicy(Incident incident, Instant now) {

  /** Where the day ends last, so that no date is refused that is still today for someone. */
  private static final ZoneOffset LATEST_TODAY = ZoneOffset.ofHours(-12);

  Optional<Decision> objection(AddAction command) {
    LocalDate due = command.due();
    if (due != null && due.isBefore(LocalDate.ofInstant(now, LATEST_TODAY))) {
      return Optional.of(
          refuse(due + " has passed.", "Give a date to come: `due:friday` or `due:2026-12-01`."));
    }
    return command.measure() == 0 ? Optional.empty() : objectionToTakingOver(command);
  }

  private Optional<Decision> objectionToTakingOver(AddAction command) {
    Optional<Measure> measure = incident.followUp().measure(command.measure());
    if (!measure.map(Measure::isOpen).orElse(false)) {
      return Optional.of(
          refuse(
              "T" + command.measure() + " is not a temporary measure that waits for anyone.",
              "`/incident temp list` shows those that do."));
    }
    if (command.owner() == null || command.due() == null) {
      return Optional.of(
          refuse(
              "To take T" + command.measure() + " over, it needs an owner and a date.",
              "`/incident action add <text> owner:@who due:<date> measure:T"
                  + command.measure()
                  + "`"));
    }
    return Optional.empty();
  }
}
