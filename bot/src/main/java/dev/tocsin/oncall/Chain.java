package dev.tocsin.oncall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The steps a policy comes to, in order, with its rounds and the policies it goes through written
 * out.
 */
record Chain(List<Link> links) {

  /** Policies that go through each other multiply; the founders must come in this life. */
  private static final int LONGEST = 1000;

  record Link(String policy, int round, Step step) {}

  static Chain of(String policy, Roster roster) {
    return new Chain(links(policy, roster, Set.of()).limit(LONGEST).toList());
  }

  private static Stream<Link> links(String name, Roster roster, Set<String> within) {
    if (within.contains(name)) {
      return Stream.empty();
    }
    Set<String> inside = new HashSet<>(within);
    inside.add(name);
    Policy policy = roster.policy(name);
    return IntStream.rangeClosed(1, policy.repeat() + 1)
        .boxed()
        .flatMap(
            round ->
                policy.steps().stream()
                    .flatMap(step -> links(new Link(name, round, step), roster, inside)));
  }

  private static Stream<Link> links(Link link, Roster roster, Set<String> within) {
    Stream<Link> elsewhere =
        link.step().targets().stream()
            .flatMap(
                target ->
                    target instanceof Target.ByPolicy(String policy)
                        ? links(policy, roster, within)
                        : Stream.empty());
    List<Target> here =
        link.step().targets().stream()
            .filter(target -> !(target instanceof Target.ByPolicy))
            .toList();
    Stream<Link> own =
        Stream.of(new Link(link.policy(), link.round(), new Step(here, link.step().waitFor())));
    return here.isEmpty() ? elsewhere : Stream.concat(own, elsewhere);
  }
}
