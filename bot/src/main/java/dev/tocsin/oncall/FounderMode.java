package dev.tocsin.oncall;

import dev.tocsin.oncall.Target.LongestAgo;
import dev.tocsin.oncall.Target.WholeTeam;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How two or three people without a rotation share the nights: first the one who was woken longest
 * ago, then all of them; what is not urgent waits until one of them is awake.
 *
 * @param use whether it is wanted, where no policies are
 */
public record FounderMode(Use use, Duration waitFor, LocalTime wakes, LocalTime sleeps) {

  /** When the mode holds. */
  public enum Use {
    /** For two or three people without schedules and policies. */
    IF_FEW,
    ALWAYS,
    NEVER
  }

  /** What holds where the configuration says nothing about it. */
  public static final FounderMode STANDARD = standard(Use.IF_FEW);

  private static final int NOT_URGENT = 3;
  private static final int FEW = 3;

  public static FounderMode standard(Use use) {
    return new FounderMode(use, Duration.ofMinutes(5), LocalTime.of(8, 0), LocalTime.of(22, 0));
  }

  /** The policy by this name that takes the place of those that nobody wrote. */
  Optional<Policy> policy(String name, Staff staff, Duties duties) {
    return holds(staff, duties) ? Optional.of(policy(name, staff)) : Optional.empty();
  }

  private boolean holds(Staff staff, Duties duties) {
    int people = staff.people().size();
    boolean few = people > 1 && people <= FEW && duties.schedules().isEmpty();
    return switch (use) {
      case NEVER -> false;
      case ALWAYS -> duties.policies().isEmpty();
      case IF_FEW -> duties.policies().isEmpty() && few;
    };
  }

  private Policy policy(String name, Staff staff) {
    List<Person> reachable = staff.people().values().stream().filter(Person::isReachable).toList();
    Patience patience = new Patience(NOT_URGENT, reachable, wakes, sleeps);
    Step first =
        new Step(List.of(new LongestAgo(Staff.EVERYONE, patience)), waitFor, 1, null, patience);
    Step all = new Step(List.of(new WholeTeam(Staff.EVERYONE)), waitFor);
    return new Policy(name, List.of(first, all), 0);
  }
}
