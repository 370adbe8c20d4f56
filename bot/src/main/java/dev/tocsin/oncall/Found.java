package dev.tocsin.oncall;

import dev.tocsin.oncall.Target.InRole;
import dev.tocsin.oncall.Target.LongestAgo;
import dev.tocsin.oncall.Target.OnSchedule;
import dev.tocsin.oncall.Target.OnePerson;
import dev.tocsin.oncall.Target.ToPeople;
import dev.tocsin.oncall.Target.WholeTeam;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people a target comes to at one moment, why them, and what to say when it comes to nobody.
 */
record Found(List<Person> people, String why, String ifNobody) {

  static Found of(ToPeople target, Roster roster, Situation situation) {
    return switch (target) {
      case OnePerson(Person person) -> new Found(List.of(person), "named directly", "");
      case OnSchedule(String name) -> onSchedule(name, roster, situation);
      case WholeTeam(String name) -> inTeam(name, roster);
      case LongestAgo longest -> longestAgo(longest, roster, situation);
      case InRole(String role) -> inRole(role, situation.facts().roles());
    };
  }

  private static Found onSchedule(String name, Roster roster, Situation situation) {
    Optional<Person> person =
        roster
            .schedule(name)
            .flatMap(found -> found.with(situation.facts().covers()).onCallAt(situation.at()));
    return new Found(
        person.stream().toList(), "on call for " + name, "nobody is on call for " + name);
  }

  private static Found inTeam(String name, Roster roster) {
    return new Found(members(name, roster), "in team " + name, "nobody is in team " + name);
  }

  private static List<Person> members(String team, Roster roster) {
    return roster.staff().team(team).map(Team::members).orElse(List.of());
  }

  /** Who was never woken comes before everyone who was, in the team's order. */
  private static Found longestAgo(LongestAgo target, Roster roster, Situation situation) {
    Patience patience = target.patience();
    Facts facts = situation.facts();
    List<Person> inQuestion =
        members(target.team(), roster).stream()
            .filter(Person::isReachable)
            .filter(one -> !facts.acknowledged().contains(one.key()))
            .toList();
    List<Person> fit = patience == null ? inQuestion : patience.preferAwake(inQuestion, situation);
    Optional<Person> next =
        fit.stream()
            .min(
                Comparator.comparing(
                    one -> facts.lastWoken().getOrDefault(one.key(), Instant.MIN)));
    return new Found(
        next.stream().toList(),
        "woken longest ago in team " + target.team(),
        "nobody is left in team " + target.team());
  }

  private static Found inRole(String role, Map<String, Person> roles) {
    List<Person> holder = Optional.ofNullable(roles.get(role)).stream().toList();
    return new Found(holder, "has the role " + role, "nobody has the role " + role);
  }
}
