package dev.tocsin.oncall;

import dev.tocsin.oncall.Chain.Link;
import dev.tocsin.oncall.Target.ByPolicy;
import dev.tocsin.oncall.Target.ToPeople;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * A step of a policy, or the first one after it that reaches somebody or has reason to wait.
   * There always is one: after the last step come the founders.
   */
  public Wake step(String policy, Situation situation, int index) {
    List<Link> links = Chain.of(policy, roster).links();
    List<String> notices = new ArrayList<>();
    for (int at = index; at < links.size(); at++) {
      Optional<Wake> wake = follow(links.get(at), at, situation, notices);
      if (wake.isPresent()) {
        return wake.get();
      }
    }
    Wake.Place place =
        new Wake.Place(Math.max(index, links.size()), Math.max(index - links.size(), 0) + 1, true);
    return founders(place, situation, notices);
  }

  /** The same, but for those who do not want to wait: the first step that reaches somebody. */
  public Wake nextThatWakes(String policy, Situation situation, int index) {
    Wake wake = step(policy, situation, index);
    return wake.woken().isEmpty() && !wake.founders()
        ? nextThatWakes(policy, situation, wake.index() + 1)
        : wake;
  }

  /** Empty for a step that is passed over, which is then noted. */
  private Optional<Wake> follow(Link link, int at, Situation situation, List<String> notices) {
    Optional<Branch> closed =
        link.branches().stream().filter(one -> !one.isTakenAt(situation.at())).findFirst();
    if (closed.isPresent()) {
      notices.add("step %d is for %s only".formatted(at + 1, closed.get().inWords()));
      return Optional.empty();
    }
    return switch (link) {
      case Chain.Paging paging -> page(paging, at, situation, notices);
      case Chain.Waiting waiting ->
          waiting
              .patience()
              .hold(situation)
              .map(
                  hold -> {
                    notices.add(hold.why());
                    return wait(waiting, at, hold.after(situation), notices);
                  });
    };
  }

  private Optional<Wake> page(
      Chain.Paging link, int at, Situation situation, List<String> notices) {
    Party party = Party.of(link.targets(), roster, situation);
    notices.addAll(party.notices());
    if (party.woken().isEmpty()) {
      notices.add("step " + (at + 1) + " reaches nobody: skipped");
      return Optional.empty();
    }
    Wake.Place place = new Wake.Place(at, link.round(), false);
    return Optional.of(new Wake(place, party.woken(), link.waitFor(), link.acks(), notices));
  }

  private static Wake wait(Chain.Waiting link, int at, Duration until, List<String> notices) {
    return new Wake(new Wake.Place(at, link.round(), false), List.of(), until, 1, notices);
  }

  /** The people to page for a target right now, beside any chain. */
  public Party page(Target target, Situation situation) {
    return switch (target) {
      case ToPeople people -> Party.of(List.of(people), roster, situation);
      case ByPolicy(String policy) -> {
        Wake first = nextThatWakes(policy, situation, 0);
        yield new Party(first.woken(), first.notices());
      }
    };
  }

  /**
   * Whom a severity wants paged beside a chain that begins, other than those whom that has woken.
   */
  public Party beside(Situation situation, List<Woken> already) {
    int severity = situation.severity() == 0 ? SeverityRule.UNRATED : situation.severity();
    List<Woken> woken = new ArrayList<>(already);
    List<String> notices = new ArrayList<>();
    for (Target target : roster.severity(severity).page()) {
      Facts facts = situation.facts().after(woken, situation.at());
      Party party = page(target, situation.with(facts));
      if (party.woken().isEmpty()) {
        notices.addAll(party.notices());
      }
      party.woken().stream()
          .filter(one -> woken.stream().noneMatch(other -> other.person().equals(one.person())))
          .forEach(woken::add);
    }
    return new Party(woken.subList(already.size(), woken.size()), notices);
  }

  private Wake founders(Wake.Place place, Situation situation, List<String> notices) {
    Found all = new Found(roster.staff().founders(), "founder", "");
    Party party = Party.of(List.of(all)).without(situation.facts().acknowledged());
    notices.addAll(party.notices());
    return new Wake(place, party.woken(), FOUNDERS_EVERY, 1, notices);
  }
}
