package dev.tocsin.oncall;

import dev.tocsin.oncall.Target.ToPeople;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The people woken together, and what was passed over to come to them. */
public record Party(List<Woken> woken, List<String> notices) {

  public Party {
    woken = List.copyOf(woken);
    notices = List.copyOf(notices);
  }

  /** Leaves out, and says so, whoever has acknowledged already. */
  static Party of(List<ToPeople> targets, Roster roster, Situation situation) {
    Party all = of(targets.stream().map(target -> Found.of(target, roster, situation)).toList());
    return all.without(situation.facts().acknowledged());
  }

  Party without(Set<String> acknowledged) {
    Predicate<Woken> hasIt = one -> acknowledged.contains(one.person().key());
    Stream<String> said =
        woken.stream().filter(hasIt).map(one -> one.person().name() + " has acknowledged already");
    return new Party(
        woken.stream().filter(hasIt.negate()).toList(),
        Stream.concat(notices.stream(), said).toList());
  }

  /** Wakes each person once; leaves out, and says so, whoever has no address on any channel. */
  static Party of(List<Found> found) {
    Map<Person, Set<String>> reasons = new LinkedHashMap<>();
    List<String> notices = new ArrayList<>();
    for (Found some : found) {
      some.people().forEach(person -> reasonsOf(person, reasons).add(some.why()));
      if (some.people().isEmpty()) {
        notices.add(some.ifNobody());
      }
    }
    List<Woken> woken = new ArrayList<>();
    reasons.forEach(
        (person, why) -> {
          if (person.isReachable()) {
            woken.add(new Woken(person, person.waysToReach(), String.join(", ", why)));
          } else {
            notices.add(person.name() + " has no channel to be reached by");
          }
        });
    return new Party(woken, notices);
  }

  private static Set<String> reasonsOf(Person person, Map<Person, Set<String>> reasons) {
    return reasons.computeIfAbsent(person, _ -> new LinkedHashSet<>());
  }
}
