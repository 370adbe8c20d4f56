package dev.tocsin.incident;

import dev.tocsin.incident.PagingEvent.EscalationStarted;

/** When the escalation begins anew, so that no chain dies before someone acknowledged it. */
final class EscalationPolicy {
  private EscalationPolicy() {}

  static EscalationStarted anew(Incident incident, String policy, String why) {
    int number = incident.paging().chain().map(Paging.Chain::number).orElse(0) + 1;
    return new EscalationStarted(number, policy, why);
  }

  /** By the policy that the newest chain followed. */
  static EscalationStarted anew(Incident incident, String why) {
    return anew(incident, incident.paging().chain().orElseThrow().policy(), why);
  }

  /** A chain that wakes the founders already does the most that any chain can. */
  static boolean startsAnewFor(Incident incident, Severity severity) {
    return incident.isEscalating()
        && severity.isWorseThan(incident.pagedSeverity())
        && !incident.paging().chain().orElseThrow().foundersReached();
  }
}
