package dev.tocsin.oncall;

import dev.tocsin.oncall.Reading.Clear;
import dev.tocsin.oncall.Reading.Unclear;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads targets as people write them: @ada, schedule:engineering, team:platform, or a bare name.
 */
public record TargetWords(
    Map<String, Person> people, Set<String> schedules, Set<String> teams, Set<String> policies) {

  private static final List<String> KINDS =
      List.of("person", "schedule", "team", "one-of", "policy", "role");

  public Reading<Target> read(String text) {
    String words = text.strip();
    if (words.startsWith("@")) {
      return onePerson(words.substring(1));
    }
    int colon = words.indexOf(':');
    return colon < 0
        ? bare(words)
        : of(words.substring(0, colon), words.substring(colon + 1).strip());
  }

  /** The one person of a key or a name. */
  public Reading<Person> person(String name) {
    List<Person> found = people(name);
    return switch (found.size()) {
      case 0 -> new Unclear<>(unknown("person", name, people.keySet()));
      case 1 -> new Clear<>(found.getFirst());
      default -> new Unclear<>(whichOne(found.stream().map(Target.OnePerson::new)));
    };
  }

  /** Everything a bare name may mean, for a choice between buttons. */
  public List<Target> candidates(String name) {
    List<Target> found = new ArrayList<>(people(name).stream().map(Target.OnePerson::new).toList());
    if (schedules.contains(name)) {
      found.add(new Target.OnSchedule(name));
    }
    if (teams.contains(name)) {
      found.add(new Target.WholeTeam(name));
    }
    if (policies.contains(name)) {
      found.add(new Target.ByPolicy(name));
    }
    return List.copyOf(found);
  }

  private Reading<Target> of(String kind, String name) {
    return switch (kind) {
      case "person" -> onePerson(name);
      case "schedule" -> named(kind, name, schedules, new Target.OnSchedule(name));
      case "team" -> named(kind, name, teams, new Target.WholeTeam(name));
      case "one-of" -> named("team", name, teams, new Target.LongestAgo(name, null));
      case "policy" -> named(kind, name, policies, new Target.ByPolicy(name));
      case "role" -> new Clear<>(new Target.InRole(name));
      default ->
          new Unclear<>(
              "'%s' is not a kind of target%s".formatted(kind, Nearest.hint(kind, KINDS)));
    };
  }

  private Reading<Target> onePerson(String name) {
    return person(name).map(Target.OnePerson::new);
  }

  private Reading<Target> bare(String name) {
    List<Target> found = candidates(name);
    return switch (found.size()) {
      case 0 -> new Unclear<>(unknown("target", name, everything()));
      case 1 -> new Clear<>(found.getFirst());
      default -> new Unclear<>(whichOne(found.stream()));
    };
  }

  private static String whichOne(Stream<? extends Target> found) {
    return "which one: " + found.map(Target::word).collect(Collectors.joining(" or ")) + "?";
  }

  /** A key is one person; a name may be several people's, and which is not for us to guess. */
  private List<Person> people(String name) {
    Person byKey = people.get(name);
    return byKey != null
        ? List.of(byKey)
        : people.values().stream().filter(person -> isCalled(person, name)).toList();
  }

  private static boolean isCalled(Person person, String name) {
    return person.name().equalsIgnoreCase(name) || person.key().equalsIgnoreCase(name);
  }

  private static Reading<Target> named(String kind, String name, Set<String> known, Target target) {
    return known.contains(name) ? new Clear<>(target) : new Unclear<>(unknown(kind, name, known));
  }

  private static String unknown(String kind, String name, Set<String> known) {
    return "unknown %s '%s'%s".formatted(kind, name, Nearest.hint(name, known));
  }

  private Set<String> everything() {
    return Stream.of(people.keySet(), schedules, teams, policies)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
