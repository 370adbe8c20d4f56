package dev.tocsin.oncall;

import dev.tocsin.oncall.Target.ByPolicy;
import dev.tocsin.oncall.Target.ToPeople;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps a policy comes to, with its rounds and the policies it goes through written out. */
record Chain(List<Link> links) {

  /** Policies that go through each other multiply; the founders must come in this life. */
  private static final int LONGEST = 1000;

  /** One step of a policy in one of its rounds, without the policies it goes through. */
  sealed interface Link {
    int round();

    List<Branch> branches();
  }

  /** Pages people. */
  record Paging(
      int round, List<Branch> branches, List<ToPeople> targets, Duration waitFor, int acks)
      implements Link {}

  /** Waits, for what is not urgent, until somebody is awake. */
  record Waiting(int round, List<Branch> branches, Patience patience) implements Link {}

  /** The way to a policy: those it was come to through, and the hours it is for. */
  private record Way(Set<String> within, List<Branch> branches) {
    Way into(String policy) {
      Set<String> inside = new HashSet<>(within);
      inside.add(policy);
      return new Way(inside, branches);
    }

    Way by(@Nullable Branch branch) {
      return branch == null
          ? this
          : new Way(within, Stream.concat(branches.stream(), Stream.of(branch)).toList());
    }
  }

  static Chain of(String policy, Roster roster) {
    Way begin = new Way(Set.of(), List.of());
    return new Chain(links(policy, roster, begin).limit(LONGEST).toList());
  }

  private static Stream<Link> links(String name, Roster roster, Way way) {
    if (way.within().contains(name)) {
      return Stream.empty();
    }
    Policy policy = roster.policy(name);
    return IntStream.rangeClosed(1, policy.repeat() + 1)
        .boxed()
        .flatMap(
            round ->
                policy.steps().stream()
                    .flatMap(step -> links(step, round, roster, way.into(name).by(step.branch()))));
  }

  private static Stream<Link> links(Step step, int round, Roster roster, Way way) {
    List<ToPeople> people = only(ToPeople.class, step.targets());
    Stream<Link> wait =
        Optional.ofNullable(step.patience()).stream()
            .map(patience -> new Waiting(round, way.branches(), patience));
    Stream<Link> own =
        people.isEmpty()
            ? Stream.empty()
            : Stream.of(new Paging(round, way.branches(), people, step.waitFor(), step.acks()));
    Stream<Link> elsewhere =
        only(ByPolicy.class, step.targets()).stream()
            .flatMap(target -> links(target.policy(), roster, way));
    return Stream.of(wait, own, elsewhere).flatMap(links -> links);
  }

  private static <T> List<T> only(Class<T> kind, List<Target> targets) {
    return targets.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
