package dev.tocsin.timeline;

import static dev.tocsin.timeline.Told.with;

import dev.tocsin.incident.People;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.PeopleEvent.LeadHandedOver;
import dev.tocsin.incident.PeopleEvent.RoleAssigned;
import dev.tocsin.incident.Who;

/** Says who took or gave a role. */
final class PeopleWording {
  private PeopleWording() {}

  static String of(PeopleEvent event, Who by) {
    return switch (event) {
      case RoleAssigned e -> (by.is(e.who()) ? "took" : "gave " + e.who().name()) + role(e.role());
      case LeadHandedOver e ->
          with("handed the lead over" + from(e, by) + " to " + e.to().name(), e.summary());
    };
  }

  private static String role(String role) {
    return role.equals(People.LEAD) ? " the lead" : " the role " + role;
  }

  private static String from(LeadHandedOver event, Who by) {
    return by.is(event.from()) ? "" : " from " + event.from().name();
  }
}
