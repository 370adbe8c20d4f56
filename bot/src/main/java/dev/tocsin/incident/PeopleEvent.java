package dev.tocsin.incident;

/** Events of who does what in an incident. */
public sealed interface PeopleEvent extends IncidentEvent {
  /**
   * @param role {@code lead}, {@code comms}, {@code scribe} or any other word the team uses
   */
  record RoleAssigned(String role, Who who) implements PeopleEvent {}

  /** The lead passed from one person to another, with the state of affairs for the next one. */
  record LeadHandedOver(Who from, Who to, String summary) implements PeopleEvent {}
}
