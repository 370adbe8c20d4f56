package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.PeopleCommand.AssignRole;
import dev.tocsin.incident.PeopleCommand.HandOverLead;
import dev.tocsin.incident.PeopleEvent.LeadHandedOver;
import dev.tocsin.incident.PeopleEvent.RoleAssigned;
import java.time.Instant;
import java.util.Locale;

/** Decides on who does what in an incident. */
record PeopleDecider(Incident incident, Instant now) {

  Decision decide(PeopleCommand command) {
    return switch (command) {
      case AssignRole c -> assign(Phrases.line(c.role()).toLowerCase(Locale.ROOT), c.who());
      case HandOverLead c -> handOver(c.to());
    };
  }

  private Decision assign(String role, Who who) {
    boolean theirs = incident.people().in(role).filter(who::is).isPresent();
    return theirs ? nothingToDo() : accept(new RoleAssigned(role, who));
  }

  private Decision handOver(Who to) {
    return incident
        .lead()
        .map(from -> handOver(from, to))
        .orElseGet(
            () ->
                refuse(
                    "Nobody leads " + incident.name() + " yet, so there is nothing to hand over.",
                    "`/incident lead @who` gives someone the lead."));
  }

  private Decision handOver(Who from, Who to) {
    return from.is(to)
        ? nothingToDo()
        : accept(new LeadHandedOver(from, to, new HandoverSummary(incident, now).text()));
  }
}
