package dev.tocsin.config;

import dev.tocsin.oncall.Branch;
import dev.tocsin.oncall.Policy;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Spans;
import dev.tocsin.oncall.Step;
import dev.tocsin.oncall.Target;
import dev.tocsin.oncall.TargetWords;
import dev.tocsin.oncall.Team;
import dev.tocsin.oncall.WorkingHours;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads escalation policies, and notices those that would page themselves. */
final class PolicyReader {
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final Duration USUAL_WAIT = Duration.ofMinutes(5);

  private record Handover(String from, String to, Place place) {}

  private final TargetWords targets;
  private final Map<String, WorkingHours> hours;
  private final Map<String, Team> teams;
  private final List<Handover> handovers = new ArrayList<>();

  PolicyReader(TargetWords targets, Map<String, WorkingHours> hours, Map<String, Team> teams) {
    this.targets = targets;
    this.hours = hours;
    this.teams = teams;
  }

  Map<String, Policy> all(Place place) {
    Map<String, Policy> policies = new LinkedHashMap<>();
    place.named().forEach(pair -> policies.put(pair.name(), policy(pair.name(), pair.value())));
    handovers.stream()
        .filter(one -> reaches(one.to(), one.from(), new HashSet<>()))
        .forEach(one -> one.place().wrong("policy " + one.from() + " would page itself"));
    if (!policies.containsKey(Policy.DEFAULT)) {
      place.wrong(
          "a policy named 'default' is missing: it pages where neither service nor severity names"
              + " one");
    }
    return policies;
  }

  private Policy policy(String name, Place place) {
    Table policy = place.table("steps", "repeat");
    List<Step> steps =
        policy.need("steps").stream()
            .flatMap(list -> list.items().stream())
            .map(item -> step(name, item))
            .toList();
    return new Policy(name, steps, policy.get("repeat", Values.number(0, 9)).orElse(0));
  }

  private Step step(String policy, Place place) {
    Table step = place.table("page", "wait", "acks", "during", "outside");
    List<Place> page = step.need("page").map(Place::items).orElse(List.of());
    List<Target> found = new ArrayList<>();
    page.forEach(
        item ->
            item.read(targets::read)
                .ifPresent(
                    target -> {
                      found.add(target);
                      if (target instanceof Target.ByPolicy(String to)) {
                        handovers.add(new Handover(policy, to, item));
                      }
                    }));
    step.get("page")
        .filter(list -> list.isList() && page.isEmpty())
        .ifPresent(
            list -> list.wrong("a step must page somebody: name a schedule, team or person"));
    return new Step(
        found,
        step.get("wait", PolicyReader::waiting).orElse(USUAL_WAIT),
        acks(step, found),
        branch(step),
        null);
  }

  private int acks(Table step, List<Target> targets) {
    int acks = step.get("acks", Values.number(1, 9)).orElse(1);
    long most = targets.stream().flatMap(this::candidates).distinct().count();
    if (acks > 1 && most < acks && targets.stream().noneMatch(Target.ByPolicy.class::isInstance)) {
      step.get("acks")
          .ifPresent(
              place ->
                  place.wrong(
                      "this step pages %d at most: they cannot acknowledge %d times"
                          .formatted(most, acks)));
    }
    return acks;
  }

  /** A name for each person whom a target can come to at once. */
  private Stream<String> candidates(Target target) {
    return target instanceof Target.WholeTeam(String team) && teams.containsKey(team)
        ? teams.get(team).members().stream().map(person -> "@" + person.key())
        : Stream.of(target.word());
  }

  private @Nullable Branch branch(Table step) {
    Optional<WorkingHours> during = step.get("during", Values.known("hours", hours));
    Optional<WorkingHours> outside = step.get("outside", Values.known("hours", hours));
    step.get("outside")
        .filter(_ -> step.get("during").isPresent())
        .ifPresent(place -> place.wrong("a step is for hours or for those outside: keep one"));
    return during
        .map(named -> new Branch(named, true))
        .or(() -> outside.map(named -> new Branch(named, false)))
        .orElse(null);
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    return from.equals(to)
        || (seen.add(from)
            && handovers.stream()
                .filter(one -> one.from().equals(from))
                .anyMatch(one -> reaches(one.to(), to, seen)));
  }

  static Reading<Duration> waiting(String text) {
    return Spans.read(text)
        .then(
            span ->
                span.isZero() || span.compareTo(LONGEST_WAIT) > 0
                    ? new Reading.Unclear<>("a step waits between a second and a day: write 5m")
                    : new Reading.Clear<>(span));
  }
}
