package dev.tocsin.web;

import dev.tocsin.calendar.CalendarText.Event;
import dev.tocsin.desk.Feeds;
import dev.tocsin.desk.Feeds.Feed;
import dev.tocsin.desk.OnCall;
import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shifts of a person or a schedule, as a calendar shows them. */
record ShiftCalendar(String name, List<Event> events) {
  private static final Duration MONTH = Duration.ofDays(28);
  private static final Duration BACK = MONTH.multipliedBy(2);
  private static final Duration AHEAD = MONTH.multipliedBy(16);

  /**
   * Empty for people and schedules that are no longer there.
   *
   * @param installation tells this Tocsin's shifts from any other's
   */
  static Optional<ShiftCalendar> of(Feed feed, OnCall onCall, String installation, Instant now) {
    List<Cover> covers = onCall.facts().covers();
    List<Schedule> schedules =
        onCall.roster().duties().schedules().values().stream()
            .map(schedule -> schedule.with(covers))
            .toList();
    Scope scope = new Scope(installation, now);
    return feed.kind() == Feeds.Kind.PERSON
        ? onCall.roster().staff().person(feed.name()).map(who -> scope.ofPerson(who, schedules))
        : schedules.stream()
            .filter(schedule -> schedule.name().equals(feed.name()))
            .findFirst()
            .map(scope::ofSchedule);
  }

  /** Whose shifts they are, and around which instant. */
  private record Scope(String installation, Instant now) {
    ShiftCalendar ofPerson(Person person, List<Schedule> schedules) {
      List<Event> events =
          schedules.stream()
              .flatMap(
                  schedule ->
                      shifts(schedule)
                          .filter(shift -> person.equals(shift.person()))
                          .map(shift -> event(schedule, shift, "On call: " + schedule.name())))
              .toList();
      return new ShiftCalendar("On call: " + person.name(), events);
    }

    ShiftCalendar ofSchedule(Schedule schedule) {
      List<Event> events =
          shifts(schedule)
              .flatMap(
                  shift ->
                      shift.who().stream()
                          .map(who -> event(schedule, shift, who.name() + ": " + schedule.name())))
              .toList();
      return new ShiftCalendar("On call: " + schedule.name(), events);
    }

    /**
     * The first and the last may be cut off where the calendar begins and ends; that moves by the
     * month only, so that programs which look every hour see no change.
     */
    private Stream<Shift> shifts(Schedule schedule) {
      long month = now.getEpochSecond() / MONTH.toSeconds();
      Instant from = Instant.ofEpochSecond(month * MONTH.toSeconds()).minus(BACK);
      Instant to = from.plus(AHEAD);
      return schedule.shifts(from, to).stream()
          .filter(shift -> shift.from().isAfter(from) || shift.to().isAfter(now));
    }

    private Event event(Schedule schedule, Shift shift, String title) {
      return new Event(installation + "/" + schedule.name(), shift.from(), shift.to(), title);
    }
  }
}
