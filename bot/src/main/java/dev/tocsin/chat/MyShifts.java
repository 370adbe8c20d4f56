package dev.tocsin.chat;

import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Span;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Nearest;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shifts of one person in the schedule that a command is about. */
record MyShifts(Schedule schedule, String key, boolean asker) {
  private static final Duration FAR = Duration.ofDays(92);

  /**
   * The asker's, in the schedule that they name, else in the only one that they share with the
   * other.
   */
  static MyShifts of(Call call, Who other) {
    OnCall onCall = call.tools().onCall();
    Person me =
        onCall
            .roster()
            .staff()
            .person(call.by().who().id())
            .orElseThrow(
                () ->
                    new NotUnderstood(
                        "Only people in the configuration have shifts to hand over."));
    Schedule schedule = schedule(call, List.of(me.key(), other.id()));
    return new MyShifts(schedule.with(onCall.facts().covers()), me.key(), true);
  }

  /** Somebody else's in the same schedule. */
  MyShifts of(Who other) {
    return new MyShifts(schedule, other.id(), false);
  }

  /** The shift at a time or the next one after it; without a time, the next one to begin. */
  Span shift(Optional<Instant> at, Instant now) {
    Instant after = at.orElse(now);
    return schedule.shifts(after.minus(FAR), after.plus(FAR)).stream()
        .filter(shift -> shift.who().filter(who -> who.key().equals(key)).isPresent())
        .filter(shift -> at.isPresent() ? shift.to().isAfter(after) : !shift.from().isBefore(now))
        .findFirst()
        .map(shift -> new Span(later(shift.from(), now), shift.to()))
        .orElseThrow(() -> new NotUnderstood(none()));
  }

  private String none() {
    return (asker ? "You have" : "They have")
        + " no shift in "
        + schedule.name()
        + " that could be swapped. `/oncall now` shows who is on call.";
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Schedule schedule(Call call, List<String> people) {
    Roster roster = call.tools().onCall().roster();
    Optional<String> named = call.told().value("schedule");
    if (named.isPresent()) {
      return named(roster, named.get());
    }
    List<Schedule> shared =
        roster.duties().schedules().values().stream()
            .filter(one -> keys(one).containsAll(people))
            .toList();
    if (shared.size() != 1) {
      List<String> names = shared.stream().map(Schedule::name).toList();
      throw new NotUnderstood(
          names.isEmpty()
              ? "You are in no schedule, so there is no shift to take over. Name one with"
                  + " schedule:<name>."
              : "You are in " + String.join(" and ", names) + ": name one with schedule:<name>.");
    }
    return shared.getFirst();
  }

  static Schedule named(Roster roster, String name) {
    Set<String> all = roster.duties().schedules().keySet();
    return roster
        .schedule(name)
        .orElseThrow(
            () ->
                new NotUnderstood(
                    "There is no schedule '" + name + "'" + Nearest.hint(name, all) + "."));
  }

  private static List<String> keys(Schedule schedule) {
    return schedule.people().stream().map(Person::key).toList();
  }
}
