package dev.tocsin.oncall;

import dev.tocsin.oncall.Reading.Clear;
import dev.tocsin.oncall.Reading.Unclear;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads targets as people write them: @ada, schedule:engineering, team:platform, or a bare name.
 */
public record TargetWords(
    Map<String, Person> people, Set<String> schedules, Set<String> teams, Set<String> policies) {

  private static final List<String> KINDS = List.of("person", "schedule", "team", "policy", "role");

  public Reading<Target> read(String text) {
    String words = text.strip();
    if (words.startsWith("@")) {
      return person(words.substring(1));
    }
    int colon = words.indexOf(':');
    return colon < 0
        ? bare(words)
        : of(words.substring(0, colon), words.substring(colon + 1).strip());
  }

  /** Everything a bare name may mean, for a choice between buttons. */
  public List<Target> candidates(String name) {
    List<Target> found = new ArrayList<>(people(name));
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
      case "person" -> person(name);
      case "schedule" -> named(kind, name, schedules, new Target.OnSchedule(name));
      case "team" -> named(kind, name, teams, new Target.WholeTeam(name));
      case "policy" -> named(kind, name, policies, new Target.ByPolicy(name));
      case "role" -> new Clear<>(new Target.InRole(name));
      default ->
          new Unclear<>(
              "'%s' is not a kind of target%s".formatted(kind, Nearest.hint(kind, KINDS)));
    };
  }

  private Reading<Target> person(String name) {
    return one(people(name), () -> unknown("person", name, people.keySet()));
  }

  private Reading<Target> bare(String name) {
    return one(candidates(name), () -> unknown("target", name, everything()));
  }

  private static Reading<Target> one(List<Target> found, Supplier<Reading<Target>> otherwise) {
    return switch (found.size()) {
      case 0 -> otherwise.get();
      case 1 -> new Clear<>(found.getFirst());
      default -> {
        List<String> words = found.stream().map(Target::word).toList();
        yield new Unclear<>("which one: " + String.join(" or ", words) + "?");
      }
    };
  }

  /** A key is one person; a name may be several people's, and which is not for us to guess. */
  private List<Target> people(String name) {
    Person byKey = people.get(name);
    return byKey != null
        ? List.of(new Target.OnePerson(byKey))
        : people.values().stream()
            .filter(person -> person.name().equalsIgnoreCase(name))
            .<Target>map(Target.OnePerson::new)
            .toList();
  }

  private static Reading<Target> named(String kind, String name, Set<String> known, Target target) {
    return known.contains(name) ? new Clear<>(target) : unknown(kind, name, known);
  }

  private static Reading<Target> unknown(String kind, String name, Set<String> known) {
    return new Unclear<>("unknown %s '%s'%s".formatted(kind, name, Nearest.hint(name, known)));
  }

  private Set<String> everything() {
    return Stream.of(people.keySet(), schedules, teams, policies)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
