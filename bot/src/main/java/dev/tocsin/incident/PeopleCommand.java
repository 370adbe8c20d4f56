package dev.tocsin.incident;

/** Commands on who does what in an incident. */
public sealed interface PeopleCommand extends IncidentCommand {
  record AssignRole(String role, Who who) implements PeopleCommand {}

  record HandOverLead(Who to) implements PeopleCommand {}
}
