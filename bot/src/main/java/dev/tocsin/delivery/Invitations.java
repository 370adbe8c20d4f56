package dev.tocsin.delivery;

import dev.tocsin.desk.OnCall;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PeopleEvent;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import java.util.List;

/** Says whom an entry brings into the room. */
final class Invitations {
  private final OnCall onCall;

  Invitations(OnCall onCall) {
    this.onCall = onCall;
  }

  /**
   * @param incident as it is now
   */
  List<Who> by(Recorded entry, Incident incident) {
    return switch (entry.event()) {
      case LifecycleEvent.Opened _ -> onCall.invited(incident, entry.at());
      case LifecycleEvent.SeverityChanged _ -> onCall.invited(incident, entry.at());
      case PagingEvent.StepReached reached -> reached.woken().stream().map(Wakened::who).toList();
      case PagingEvent.PeoplePaged paged -> paged.woken().stream().map(Wakened::who).toList();
      case PeopleEvent.RoleAssigned assigned -> List.of(assigned.who());
      case PeopleEvent.LeadHandedOver handed -> List.of(handed.to());
      default -> List.of();
    };
  }
}
