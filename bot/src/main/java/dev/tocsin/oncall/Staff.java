package dev.tocsin.oncall;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The people Tocsin knows: by key, in teams, as founders and as admins. */
public record Staff(
    Map<String, Person> people,
    List<Person> founders,
    List<Person> admins,
    Map<String, Team> teams) {

  /** The name of the team that all people are in. */
  public static final String EVERYONE = "everyone";

  public Staff {
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    founders = List.copyOf(founders);
    admins = List.copyOf(admins);
    teams = Collections.unmodifiableMap(new LinkedHashMap<>(teams));
    if (founders.stream().noneMatch(Person::isReachable)) {
      throw new IllegalArgumentException(
          "every page ends with the founders: one must be reachable");
    }
  }

  /** A team by its name; one of everyone is always there. */
  public Optional<Team> team(String name) {
    return Optional.ofNullable(teams.get(name))
        .or(() -> Optional.of(everyone()).filter(_ -> name.equals(EVERYONE)));
  }

  private Team everyone() {
    return new Team(EVERYONE, List.copyOf(people.values()));
  }

  public Optional<Person> person(String key) {
    return Optional.ofNullable(people.get(key));
  }

  /** The person who has this id on this platform; never a guess by name. */
  public Optional<Person> personOn(String platform, String id) {
    return people.values().stream()
        .filter(person -> Objects.equals(person.contact().ids().get(platform), id))
        .findFirst();
  }
}
