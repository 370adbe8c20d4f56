package dev.tocsin.oncall;

import dev.tocsin.oncall.Chain.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
      Party party = party(link.step().targets(), situation);
      notices.addAll(party.notices());
      if (!party.woken().isEmpty()) {
        return new Wake(at, link.round(), party.woken(), link.step().waitFor(), false, notices);
      }
      notices.add("step " + (at + 1) + " reaches nobody: skipped");
    }
    return founders(Math.max(index, links.size()), links.size(), notices);
  }

  /** The people to page for a target right now, beside any chain. */
  public Party page(Target target, Situation situation) {
    if (!(target instanceof Target.ByPolicy(String policy))) {
      return party(List.of(target), situation);
    }
    Wake first = step(policy, situation, 0);
    return new Party(first.woken(), first.notices());
  }

  private Wake founders(int index, int first, List<String> notices) {
    Map<Person, String> why = new LinkedHashMap<>();
    roster.staff().founders().forEach(founder -> why.put(founder, "founder"));
    Party party = Party.of(why, notices);
    return new Wake(index, index - first + 1, party.woken(), FOUNDERS_EVERY, true, party.notices());
  }

  private Party party(List<Target> targets, Situation situation) {
    Map<Person, String> why = new LinkedHashMap<>();
    List<String> notices = new ArrayList<>();
    for (Target target : targets) {
      Found found = Found.of(target, roster, situation);
      found.people().forEach(person -> why.merge(person, found.why(), WhoIsWoken::both));
      if (found.people().isEmpty()) {
        notices.add(found.ifNobody());
      }
    }
    return Party.of(why, notices);
  }

  private static String both(String first, String second) {
    return first.equals(second) ? first : first + ", " + second;
  }
}
