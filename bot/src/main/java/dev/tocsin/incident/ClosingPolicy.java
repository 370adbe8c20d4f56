package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.FollowUpEvent.PostmortemPromised;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An incident can't close over what was only done for the time being, or without its lesson. */
final class ClosingPolicy {
  private ClosingPolicy() {}

  static Optional<Decision> objection(Incident incident) {
    if (incident.isOpen()) {
      return Optional.of(
          refuse(
              incident.name() + " is not resolved.",
              "`/incident resolve <summary>` comes first; `/incident cancel <why>` if it never"
                  + " was an incident."));
    }
    return measuresInPlace(incident).or(() -> postmortemMissing(incident));
  }

  static Optional<Decision> measuresInPlace(Incident incident) {
    List<Measure> open = incident.followUp().openMeasures();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    String names =
        open.stream()
            .map(measure -> measure.name() + " (" + measure.what() + ")")
            .collect(Collectors.joining(", "));
    String first = open.getFirst().name();
    return Optional.of(
        refuse(
            "Still in place for the time being: " + names + ".",
            "`/incident temp reverted "
                + first
                + "` once it is undone, or make it a task: `/incident action add <text> owner:@who"
                + " due:<date> measure:"
                + first
                + "`."));
  }

  /**
   * Whether it is bad enough to be learned from in writing, or that was promised to those affected,
   * and it is not settled yet.
   */
  static boolean owesPostmortem(Incident incident) {
    boolean isPromised = incident.followUp().promise().isPresent();
    return (isPromised || !incident.pagedSeverity().isMilderThan(Severity.SEV2))
        && !incident.lifecycle().isDrill()
        && !incident.followUp().isPostmortemSettled();
  }

  private static Optional<Decision> postmortemMissing(Incident incident) {
    if (!owesPostmortem(incident)) {
      return Optional.empty();
    }
    String missing =
        "The postmortem of " + incident.name() + " is neither published nor waived" + why(incident);
    return Optional.of(
        refuse(
            missing,
            "An admin does it: `/incident postmortem publish`, or `/incident postmortem waive"
                + " <why>`."));
  }

  private static String why(Incident incident) {
    return incident
        .followUp()
        .promise()
        .map(
            promised ->
                "; update %s was heard to promise it by %s."
                    .formatted(update(promised), Phrases.moment(promised.by())))
        .orElse(".");
  }

  private static String update(PostmortemPromised promised) {
    Long from = promised.incident();
    return promised.update() + (from == null ? "" : " of " + Incident.name(from));
  }
}
