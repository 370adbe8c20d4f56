package dev.tocsin.config;

import dev.tocsin.oncall.Branch;
import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Facts;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Policy;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Shift;
import dev.tocsin.oncall.Situation;
import dev.tocsin.oncall.Step;
import dev.tocsin.oncall.WhoIsWoken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the next 52 weeks hold: when nobody is there to be woken, and when one is there twice. */
public final class Coverage {
  static final Duration AHEAD = Duration.ofDays(52 * 7);

  private final Roster roster;
  private final Facts facts;
  private final Instant from;
  private final Map<Schedule, List<Shift>> shifts = new LinkedHashMap<>();

  /**
   * @param covers those that people agreed on, as far as they are known
   */
  public Coverage(Roster roster, List<Cover> covers, Instant now) {
    this.roster = roster;
    this.facts = new Facts(covers, Map.of());
    this.from = now;
    roster
        .duties()
        .schedules()
        .values()
        .forEach(
            schedule -> shifts.put(schedule, schedule.with(covers).shifts(now, now.plus(AHEAD))));
  }

  /** Until when it looks. */
  public Instant until() {
    return from.plus(AHEAD);
  }

  /**
   * Each time when nobody is on call in a schedule, or a policy wakes nobody but the founders.
   *
   * @param most how many sentences there may be about one schedule or policy; then the others are
   *     counted
   */
  public List<String> gaps(int most) {
    List<String> said = new ArrayList<>();
    shifts.forEach(
        (schedule, all) -> {
          List<Shift> gaps = all.stream().filter(shift -> shift.person() == null).toList();
          String what = "schedule " + schedule.name() + ": nobody is on call";
          said.addAll(brief(what, new Times(schedule.zone()).say(what, gaps), most));
        });
    for (Policy policy : roster.duties().policies().values()) {
      String what = "policy " + policy.name() + ": nobody but the founders would be woken";
      said.addAll(brief(what, new Times(roster.zone()).say(what, foundersAlone(policy)), most));
    }
    return said;
  }

  private static List<String> brief(String what, List<String> said, int most) {
    int more = said.size() - most;
    return more <= 0
        ? said
        : Stream.concat(
                said.stream().limit(most),
                Stream.of("%s %d more times: --all lists them".formatted(what, more)))
            .toList();
  }

  /** Each time when a person is on call in two schedules. */
  public List<String> doubles() {
    List<String> said = new ArrayList<>();
    List<Schedule> all = List.copyOf(shifts.keySet());
    for (int one = 0; one < all.size(); one++) {
      for (int other = one + 1; other < all.size(); other++) {
        said.addAll(doubles(all.get(one), all.get(other)));
      }
    }
    return said;
  }

  private List<String> doubles(Schedule one, Schedule other) {
    Map<Person, List<Shift>> both = new LinkedHashMap<>();
    for (Shift shift : of(one)) {
      for (Shift beside : of(other)) {
        Instant begin = shift.from().isAfter(beside.from()) ? shift.from() : beside.from();
        Instant end = shift.to().isBefore(beside.to()) ? shift.to() : beside.to();
        if (begin.isBefore(end) && shift.who().equals(beside.who())) {
          shift
              .who()
              .ifPresent(
                  who ->
                      both.computeIfAbsent(who, _ -> new ArrayList<>())
                          .add(new Shift(begin, end, who)));
        }
      }
    }
    return both.entrySet().stream()
        .map(
            entry ->
                new Times(one.zone())
                    .sum(
                        "%s is on call for %s and %s at once"
                            .formatted(entry.getKey().name(), one.name(), other.name()),
                        entry.getValue()))
        .toList();
  }

  private List<Shift> of(Schedule schedule) {
    return shifts.getOrDefault(schedule, List.of());
  }

  /** Asks the function that the engine asks, at each instant at which its answer may change. */
  private List<Shift> foundersAlone(Policy policy) {
    WhoIsWoken who = new WhoIsWoken(roster);
    TreeSet<Instant> changes = new TreeSet<>();
    shifts.values().stream().flatMap(Collection::stream).map(Shift::from).forEach(changes::add);
    changes.add(from);
    branches().map(Branch::hours).flatMap(it -> it.changes(from, until())).forEach(changes::add);
    List<Shift> alone = new ArrayList<>();
    for (Instant at : changes) {
      Instant next = changes.higher(at) == null ? until() : changes.higher(at);
      boolean foundersOnly =
          who.step(policy.name(), new Situation(null, 0, at, facts), 0).founders();
      if (foundersOnly && !alone.isEmpty() && alone.getLast().to().equals(at)) {
        alone.set(alone.size() - 1, new Shift(alone.getLast().from(), next, null));
      } else if (foundersOnly) {
        alone.add(new Shift(at, next, null));
      }
    }
    return alone;
  }

  /** The hours by which any policy's steps differ; policies go through each other. */
  private Stream<Branch> branches() {
    return roster.duties().policies().values().stream()
        .flatMap(policy -> policy.steps().stream())
        .map(Step::branch)
        .flatMap(Stream::ofNullable)
        .distinct();
  }
}
