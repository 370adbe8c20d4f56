package dev.tocsin.oncall;

import dev.tocsin.oncall.Target.ByPolicy;
import dev.tocsin.oncall.Target.ToPeople;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps a policy comes to, with its rounds and the policies it goes through written out. */
record Chain(List<Link> links) {

  /** Policies that go through each other multiply; the founders must come in this life. */
  private static final int LONGEST = 1000;

  /** One step of a policy in one of its rounds, without the policies it goes through. */
  record Link(int round, List<ToPeople> targets, Duration waitFor) {}

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
            round -> policy.steps().stream().flatMap(step -> links(step, round, roster, inside)));
  }

  private static Stream<Link> links(Step step, int round, Roster roster, Set<String> within) {
    List<ToPeople> people = only(ToPeople.class, step.targets());
    Stream<Link> own = Stream.of(new Link(round, people, step.waitFor()));
    Stream<Link> elsewhere =
        only(ByPolicy.class, step.targets()).stream()
            .flatMap(target -> links(target.policy(), roster, within));
    return people.isEmpty() ? elsewhere : Stream.concat(own, elsewhere);
  }

  private static <T> List<T> only(Class<T> kind, List<Target> targets) {
    return targets.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
