package dev.tocsin.config;

import dev.tocsin.oncall.Channel;
import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Drill;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Rung;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Staff;
import dev.tocsin.watch.Watch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a configuration that can be used still leaves to be wished for, in sentences. */
public final class Advice {

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
    configuration.watches().forEach(advice::onWatch);
    advice.said.addAll(new SlowLadders(configuration.roster()).said());
    return List.copyOf(advice.said);
  }

  private void onPeople() {
    Staff staff = configuration.roster().staff();
    if (staff.founders().size() == 1) {
      said.add("there is one founder only: who is woken if they sleep through it?");
    }
    Collection<Person> people = staff.people().values();
    name(
        staff.founders(),
        person -> !person.isReachable(),
        "cannot be reached on any channel, though every chain ends with the founders");
    name(
        people,
        person -> !person.isReachable() && !staff.founders().contains(person),
        "cannot be reached on any channel");
    name(
        people,
        person -> person.isReachable() && !hasPhone(person),
        "cannot be rung: give them a phone number or an ntfy topic");
    sharedPhones(people);
    @Nullable String home = configuration.home();
    if (home != null) {
      name(people, person -> !isKnownOn(home, person), "has no id on " + home);
    }
  }

  /** Each by the order of the file. */
  private void sharedPhones(Collection<Person> people) {
    people.stream()
        .map(person -> person.contact().phone())
        .filter(Objects::nonNull)
        .distinct()
        .map(phone -> people.stream().filter(one -> phone.equals(one.contact().phone())).toList())
        .filter(owners -> owners.size() > 1)
        .forEach(
            owners ->
                name(
                    owners,
                    _ -> true,
                    "share a phone number: what is answered by SMS counts as said by whoever was"
                        + " rung there last"));
  }

  private void name(Collection<Person> people, Predicate<Person> which, String what) {
    String names =
        people.stream().filter(which).map(Person::name).collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      said.add(names + ": " + what);
    }
  }

  /** Slack finds people by their addresses too. */
  private static boolean isKnownOn(String home, Person person) {
    return person.contact().ids().containsKey(home)
        || (home.equals("slack") && person.contact().email() != null);
  }

  private static boolean hasPhone(Person person) {
    return person.waysToReach().stream().map(Rung::by).anyMatch(Channel::isPhoneLike);
  }

  private void onSchedule(Schedule schedule) {
    schedule.covers().stream()
        .filter(cover -> cover.to().isBefore(now))
        .forEach(cover -> said.add(overSince(schedule, cover)));
  }

  /** One that nobody is warned of any more. */
  private void onWatch(Watch watch) {
    if (watch instanceof Watch.Day day && day.end(configuration.company().zone()).isBefore(now)) {
      said.add(
          "%s: its day, %s, is over; give it the next date, or take it out"
              .formatted(day.what(), day.date()));
    }
  }

  private static String overSince(Schedule schedule, Cover cover) {
    return "schedule %s: the override of %s was over on %s and can go"
        .formatted(
            schedule.name(), cover.person().key(), new Times(schedule.zone()).moment(cover.to()));
  }
}
