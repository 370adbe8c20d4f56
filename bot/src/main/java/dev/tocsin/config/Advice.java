package dev.tocsin.config;

import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Drill;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Rung;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Shift;
import dev.tocsin.oncall.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a configuration that can be used still leaves to be wished for, in sentences. */
public final class Advice {

  private static final Duration AHEAD = Duration.ofDays(364);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.ENGLISH);

  private final Configuration configuration;
  private final Instant now;
  private final List<String> said = new ArrayList<>();

  private Advice(Configuration configuration, Instant now) {
    this.configuration = configuration;
    this.now = now;
  }

  /**
   * All there is to say at this moment.
   *
   * @param reachableFromOutside whether the public address of this Tocsin is known
   */
  public static List<String> on(
      Configuration configuration, boolean reachableFromOutside, Instant now) {
    Advice advice = new Advice(configuration, now);
    if (!reachableFromOutside) {
      advice.said.add(
          "TOCSIN_PUBLIC_URL is not set: links to acknowledge, calendar feeds and the telephony"
              + " provider's callbacks are off");
    }
    if (Drill.OFF.equals(configuration.drill())) {
      advice.said.add("drill is off: nobody finds out that a number is wrong until it is needed");
    }
    advice.onPeople();
    configuration.roster().duties().schedules().values().forEach(advice::onSchedule);
    return List.copyOf(advice.said);
  }

  private void onPeople() {
    Staff staff = configuration.roster().staff();
    if (staff.founders().size() == 1) {
      said.add("there is one founder only: who is woken if they sleep through it?");
    }
    Collection<Person> people = staff.people().values();
    name(people, person -> !person.isReachable(), "cannot be reached on any channel");
    name(
        people,
        person -> person.isReachable() && !hasPhone(person),
        "cannot be rung: give them a phone number or an ntfy topic");
    @Nullable String home = configuration.home();
    if (home != null) {
      name(people, person -> !person.contact().ids().containsKey(home), "has no id on " + home);
    }
  }

  private void name(Collection<Person> people, Predicate<Person> which, String what) {
    String names =
        people.stream().filter(which).map(Person::name).collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      said.add(names + ": " + what);
    }
  }

  private static boolean hasPhone(Person person) {
    return person.waysToReach().stream().map(Rung::by).anyMatch(Channel::isPhoneLike);
  }

  private void onSchedule(Schedule schedule) {
    ZoneId zone = schedule.zone();
    schedule.covers().stream()
        .filter(cover -> cover.to().isBefore(now))
        .forEach(cover -> said.add(overSince(schedule, cover)));
    List<Shift> gaps =
        schedule.shifts(now, now.plus(AHEAD)).stream()
            .filter(shift -> shift.person() == null)
            .toList();
    if (!gaps.isEmpty()) {
      Shift first = gaps.getFirst();
      said.add(
          "schedule %s: nobody is on call from %s to %s%s"
              .formatted(
                  schedule.name(),
                  TIME.format(first.from().atZone(zone)),
                  TIME.format(first.to().atZone(zone)),
                  gaps.size() == 1
                      ? ""
                      : ", and %d more times within a year".formatted(gaps.size() - 1)));
    }
  }

  private static String overSince(Schedule schedule, Cover cover) {
    return "schedule %s: the override of %s was over on %s and can go"
        .formatted(
            schedule.name(), cover.person().key(), TIME.format(cover.to().atZone(schedule.zone())));
  }
}
