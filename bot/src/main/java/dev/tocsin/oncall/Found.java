package dev.tocsin.oncall;

import dev.tocsin.oncall.Target.InRole;
import dev.tocsin.oncall.Target.OnSchedule;
import dev.tocsin.oncall.Target.OnePerson;
import dev.tocsin.oncall.Target.ToPeople;
import dev.tocsin.oncall.Target.WholeTeam;
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
    Team team = roster.staff().teams().getOrDefault(name, new Team(name, List.of()));
    return new Found(team.members(), "in team " + name, "nobody is in team " + name);
  }

  private static Found inRole(String role, Map<String, Person> roles) {
    List<Person> holder = Optional.ofNullable(roles.get(role)).stream().toList();
    return new Found(holder, "has the role " + role, "nobody has the role " + role);
  }
}
