package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.refuse;
import static dev.tocsin.incident.Standing.COLLEAGUE;
import static dev.tocsin.incident.Standing.RESPONDER;

import java.util.Optional;

/** Whether an incident takes a command of its kind from someone now, whatever the command says. */
record AdmissionPolicy(IncidentCommand command, Admission admission) {
  AdmissionPolicy(IncidentCommand command) {
    this(command, Admission.to(command));
  }

  Optional<Decision> objection(Incident incident, Actor by) {
    if (admission.phase() == Admission.Phase.BEFORE_OPENING) {
      return incident.exists() ? Optional.of(openedAlready(incident)) : Optional.empty();
    }
    if (!incident.exists() || !canSee(incident, by)) {
      return Optional.of(unknown(incident));
    }
    return mayDo(incident, by) ? objection(incident) : Optional.of(notAllowed(incident));
  }

  private Optional<Decision> objection(Incident incident) {
    boolean tooLate =
        switch (admission.phase()) {
          case WHILE_OPEN -> !incident.isOpen();
          case UNTIL_ENDED -> incident.hasEnded();
          case BEFORE_OPENING, ALWAYS -> false;
        };
    return tooLate ? Optional.of(over(incident)) : Optional.empty();
  }

  static boolean canSee(Incident incident, Actor by) {
    return !incident.lifecycle().isPrivate()
        || by.isAtLeast(RESPONDER)
        || incident.isInvolved(by.who())
        || new Ownership(incident.followUp(), by.who()).isOwed();
  }

  private boolean mayDo(Incident incident, Actor by) {
    boolean inRoomWillDo = admission.from() == RESPONDER;
    boolean isTheirs = new Ownership(incident.followUp(), by.who()).covers(command);
    return by.isAtLeast(admission.from())
        || (inRoomWillDo && (isTheirs || countsAsInRoom(incident, by)));
  }

  /** Who was woken for it need not come in first, and nobody can while there is no room. */
  private static boolean countsAsInRoom(Incident incident, Actor by) {
    boolean noRoomYet = incident.place().room().isEmpty();
    return by.isAtLeast(COLLEAGUE) && (noRoomYet || incident.isInvolved(by.who()));
  }

  private static Decision openedAlready(Incident incident) {
    return refuse(
        incident.name() + " was opened before.",
        "`/incident open <title>` opens another one under its own number.");
  }

  /** Says the same of an incident that the asker must not know of. */
  private static Decision unknown(Incident incident) {
    return refuse(
        "There is no " + incident.name() + ".", "`/incident list` shows the incidents there are.");
  }

  private Decision notAllowed(Incident incident) {
    return switch (admission.from()) {
      case OUTSIDER, COLLEAGUE ->
          refuse(
              "Only people whom Tocsin knows can do this.",
              "Ask an admin to add you to `people` in the configuration; until then,"
                  + " `/incident note <text>` is open to you.");
      case RESPONDER ->
          refuse(
              "Only people in the room of " + incident.name() + " can change it.",
              "Join its room, or say what you know with `/incident note <text>`.");
      case ADMIN ->
          refuse(
              "Only admins can do this.",
              "Ask one of them; the configuration names them under `admins`.");
      case SYSTEM ->
          refuse("Only Tocsin itself reports this.", "`/incident help` shows what you can do.");
    };
  }

  private static Decision over(Incident incident) {
    return incident
        .lifecycle()
        .mergedInto()
        .map(other -> goesOnAs(incident, Incident.name(other)))
        .orElseGet(() -> needsReopening(incident));
  }

  private static Decision goesOnAs(Incident incident, String other) {
    return refuse(
        incident.name() + " goes on as " + other + ".",
        "Do it there: `/incident status " + other + "` shows it.");
  }

  private static Decision needsReopening(Incident incident) {
    return refuse(
        incident.name() + " is " + incident.status().word() + ".",
        "`/incident reopen <why>` opens it again.");
  }
}
