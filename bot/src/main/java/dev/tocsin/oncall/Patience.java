package dev.tocsin.oncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can wait until one of some people is awake: severities from one on.
 *
 * @param wakes when people get up, by the clock where each of them is
 */
public record Patience(int fromSeverity, List<Person> people, LocalTime wakes, LocalTime sleeps) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);

  /** Until when to wait, and why. */
  record Hold(Instant until, String why) {
    Duration after(Situation situation) {
      return Duration.between(situation.at(), until);
    }
  }

  public Patience {
    people = List.copyOf(people);
  }

  /** Empty when there is no reason to wait. */
  Optional<Hold> hold(Situation situation) {
    if (!concerns(situation) || people.stream().anyMatch(one -> isAwake(one, situation.at()))) {
      return Optional.empty();
    }
    return people.stream()
        .min(Comparator.comparing(one -> getsUp(one, situation.at())))
        .map(first -> hold(first, situation));
  }

  private Hold hold(Person first, Situation situation) {
    Instant until = getsUp(first, situation.at());
    return new Hold(
        until,
        "severity %d waits until somebody is awake: %s, at %s"
            .formatted(
                situation.severity(), first.name(), CLOCK.format(until.atZone(first.zone()))));
  }

  /** Those who are awake, if it matters and there are any. */
  List<Person> preferAwake(List<Person> some, Situation situation) {
    List<Person> awake = some.stream().filter(one -> isAwake(one, situation.at())).toList();
    return concerns(situation) && !awake.isEmpty() ? awake : some;
  }

  private boolean concerns(Situation situation) {
    return situation.severity() >= fromSeverity;
  }

  private boolean isAwake(Person person, Instant at) {
    return hours().cover(at, person.zone());
  }

  private Instant getsUp(Person person, Instant asleep) {
    return hours().nextChange(asleep, person.zone());
  }

  private ActiveHours hours() {
    return new ActiveHours(EnumSet.allOf(DayOfWeek.class), wakes, sleeps);
  }
}
