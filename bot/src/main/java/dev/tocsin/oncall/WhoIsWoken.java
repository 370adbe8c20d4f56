package dev.tocsin.oncall;

import dev.tocsin.oncall.Chain.Link;
import dev.tocsin.oncall.Target.ByPolicy;
import dev.tocsin.oncall.Target.ToPeople;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers who is woken at each step of a chain; the engine and the simulator ask the same question.
 */
public record WhoIsWoken(Roster roster) {

  /** How often the founders are paged, together and without end. */
  public static final Duration FOUNDERS_EVERY = Duration.ofMinutes(5);

  /** A step of the policy that the situation calls for. */
  public Wake step(Situation situation, int index) {
    return step(roster.policyFor(situation.service(), situation.severity()), situation, index);
  }

  /**
   * A step of a policy, or the first one after it that reaches somebody. There always is one: after
   * the last step come the founders.
   */
  public Wake step(String policy, Situation situation, int index) {
    List<Link> links = Chain.of(policy, roster).links();
    List<String> notices = new ArrayList<>();
    for (int at = index; at < links.size(); at++) {
      Link link = links.get(at);
      Party party = Party.of(link.targets(), roster, situation);
      notices.addAll(party.notices());
      if (!party.woken().isEmpty()) {
        return new Wake(at, link.round(), party.woken(), link.waitFor(), false, notices);
      }
      notices.add("step " + (at + 1) + " reaches nobody: skipped");
    }
    return founders(Math.max(index, links.size()), links.size(), notices);
  }

  /** The people to page for a target right now, beside any chain. */
  public Party page(Target target, Situation situation) {
    return switch (target) {
      case ToPeople people -> Party.of(List.of(people), roster, situation);
      case ByPolicy(String policy) -> {
        Wake first = step(policy, situation, 0);
        yield new Party(first.woken(), first.notices());
      }
    };
  }

  private Wake founders(int index, int first, List<String> notices) {
    Party party = Party.of(List.of(new Found(roster.staff().founders(), "founder", "")));
    notices.addAll(party.notices());
    return new Wake(index, index - first + 1, party.woken(), FOUNDERS_EVERY, true, notices);
  }
}
