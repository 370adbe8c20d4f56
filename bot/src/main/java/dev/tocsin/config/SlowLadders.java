package dev.tocsin.config;

import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Policy;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Rung;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Spans;
import dev.tocsin.oncall.Step;
import dev.tocsin.oncall.Target;
import dev.tocsin.oncall.Team;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the people whom a step has given up before any of their channels rings. */
record SlowLadders(Roster roster) {
  List<String> said() {
    return roster.duties().policies().values().stream().flatMap(this::said).toList();
  }

  private Stream<String> said(Policy policy) {
    return IntStream.range(0, policy.steps().size())
        .boxed()
        .flatMap(at -> said(policy.steps().get(at), policy.name(), at + 1).stream());
  }

  private Optional<String> said(Step step, String policy, int number) {
    String names =
        step.targets().stream()
            .flatMap(this::people)
            .distinct()
            .flatMap(person -> late(person, step.waitFor()).stream())
            .collect(Collectors.joining(", "));
    return Optional.of(names)
        .filter(late -> !late.isEmpty())
        .map(
            late ->
                "policy %s, step %d waits %s, in which nothing reaches %s"
                    .formatted(policy, number, Spans.say(step.waitFor()), late));
  }

  private static Optional<String> late(Person person, Duration waits) {
    return person.waysToReach().stream()
        .map(Rung::after)
        .min(Duration::compareTo)
        .filter(first -> first.compareTo(waits) >= 0)
        .map(first -> "%s (first after %s)".formatted(person.name(), Spans.say(first)));
  }

  private Stream<Person> people(Target target) {
    return switch (target) {
      case Target.OnePerson(Person person) -> Stream.of(person);
      case Target.OnSchedule(String name) ->
          roster.schedule(name).map(Schedule::people).stream().flatMap(List::stream);
      case Target.WholeTeam(String name) -> members(name);
      case Target.LongestAgo longest -> members(longest.team());
      case Target.InRole _, Target.ByPolicy _ -> Stream.of();
    };
  }

  private Stream<Person> members(String team) {
    return roster.staff().team(team).map(Team::members).stream().flatMap(List::stream);
  }
}
