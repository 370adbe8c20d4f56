package dev.tocsin.desk;

import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Severity;
import dev.tocsin.oncall.Party;
import dev.tocsin.oncall.Situation;
import dev.tocsin.oncall.Wake;
import dev.tocsin.oncall.WhoIsWoken;
import dev.tocsin.oncall.Woken;
import java.time.Instant;
import java.util.List;

/** Tells before a chain begins whom it will wake first, by the question that it will ask itself. */
public record Foretelling(OnCall onCall, Incident incident, Instant at) {

  /** For an incident that is reopened: nobody's word from before counts. */
  public Party reopened(String policy) {
    return first(policy, onCall.situation(incident, at).unanswered());
  }

  /** For another severity, beside those who have it. */
  public Party rated(Severity to, String policy) {
    return first(policy, rated(to));
  }

  /** Whom a severity wants beside the chain that begins with these. */
  public Party beside(Severity to, List<Woken> first) {
    Party beside = who().beside(rated(to), first);
    return new Party(
        beside.woken().stream().filter(one -> !wasPaged(one)).toList(), beside.notices());
  }

  private boolean wasPaged(Woken one) {
    return incident.paging().paged().stream().anyMatch(who -> who.id().equals(one.person().key()));
  }

  private Situation rated(Severity to) {
    Situation now = onCall.situation(incident, at);
    return new Situation(now.service(), to.number(), at, now.facts());
  }

  private Party first(String policy, Situation situation) {
    Wake first = who().step(policy, situation, 0);
    return new Party(first.woken(), first.notices());
  }

  private WhoIsWoken who() {
    return new WhoIsWoken(onCall.roster());
  }
}
