package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.refuse;

import java.util.Optional;

/** Which incident can go on as which other. */
final class MergingPolicy {
  private MergingPolicy() {}

  static Decision withItself(Incident incident) {
    return refuse(
        incident.name() + " can't be merged into itself.",
        "Name the incident it goes on as: `/incident merge <INC-7>`.");
  }

  static Optional<Decision> objection(Incident incident, LifecycleCommand.Absorb command) {
    if (command.incident() == incident.id()) {
      return Optional.of(withItself(incident));
    }
    if (command.isPrivate() && !incident.lifecycle().isPrivate()) {
      return Optional.of(
          refuse(
              incident.name() + " is not private, " + Incident.name(command.incident()) + " is.",
              "Merge the other way round, or cancel the private one: `/incident cancel <why>`."));
    }
    return Optional.empty();
  }
}
