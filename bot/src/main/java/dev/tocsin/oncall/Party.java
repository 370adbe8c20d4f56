package dev.tocsin.oncall;

import dev.tocsin.oncall.Target.ToPeople;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people woken together, and what was passed over to come to them. */
public record Party(List<Woken> woken, List<String> notices) {

  public Party {
    woken = List.copyOf(woken);
    notices = List.copyOf(notices);
  }

  static Party of(List<ToPeople> targets, Roster roster, Situation situation) {
    return of(targets.stream().map(target -> Found.of(target, roster, situation)).toList());
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
