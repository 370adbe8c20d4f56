package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
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

  /** What the other one owes is owed by this one, unless that is due sooner here anyway. */
  static Optional<PostmortemPromised> promise(Incident incident, LifecycleCommand.Absorb command) {
    Optional<PostmortemPromised> own = incident.followUp().promise();
    return Optional.ofNullable(command.promised())
        .filter(owed -> own.filter(sooner -> sooner.by().isBefore(owed.by())).isEmpty());
  }
}
