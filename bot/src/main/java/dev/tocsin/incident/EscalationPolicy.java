package dev.tocsin.incident;

import dev.tocsin.incident.PagingEvent.EscalationStarted;
import java.util.Collection;

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

  /** Seeks one more beside those who have it, if anyone does. */
  static EscalationStarted beside(
      Collection<Who> holders, Incident incident, String policy, String why) {
    EscalationStarted anew = anew(incident, policy, why);
    return holders.isEmpty() ? anew : new EscalationStarted(anew.chain(), policy, why, true);
  }

  /** A chain that wakes the founders already does the most that any chain can. */
  static boolean startsAnewFor(Incident incident, Severity severity) {
    boolean wakesFounders =
        incident.isEscalating() && incident.paging().chain().orElseThrow().foundersReached();
    return incident.isOpen() && severity.isWorseThan(incident.pagedSeverity()) && !wakesFounders;
  }
}
