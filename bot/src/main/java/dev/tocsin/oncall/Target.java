package dev.tocsin.oncall;

import org.jspecify.annotations.Nullable;

/** Whom a page is for, resolved to people only at the instant it goes out. */
public sealed interface Target {

  /** A target that names people rather than another policy. */
  sealed interface ToPeople extends Target {}

  record OnePerson(Person person) implements ToPeople {}

  record OnSchedule(String schedule) implements ToPeople {}

  record WholeTeam(String team) implements ToPeople {}

  /**
   * The one of a team who was woken longest ago.
   *
   * @param patience for what only those who are awake come into question, null for nothing
   */
  record LongestAgo(String team, @Nullable Patience patience) implements ToPeople {}

  /** Whoever holds the role in the incident. */
  record InRole(String role) implements ToPeople {}

  /** In a step: the chain goes through that policy's steps before it goes on. */
  record ByPolicy(String policy) implements Target {}

  /** The target as people write it. */
  default String word() {
    return switch (this) {
      case OnePerson(Person person) -> "@" + person.key();
      case OnSchedule(String schedule) -> "schedule:" + schedule;
      case WholeTeam(String team) -> "team:" + team;
      case LongestAgo(String team, Patience _) -> "one-of:" + team;
      case InRole(String role) -> "role:" + role;
      case ByPolicy(String policy) -> "policy:" + policy;
    };
  }
}
