package dev.tocsin.config;

import dev.tocsin.oncall.Duties;
import dev.tocsin.oncall.FounderMode;
import dev.tocsin.oncall.Ladder;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Policy;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Staff;
import dev.tocsin.oncall.TargetWords;
import dev.tocsin.oncall.Team;
import dev.tocsin.oncall.WorkingHours;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who there is and what is asked of them, in the order in which one needs the other. */
final class RosterReader {
  /** A team that is always there. */
  private static final String FOUNDERS = "founders";

  private final Table file;
  private final ZoneId zone;
  private final Map<String, Person> people;
  private final Map<String, Schedule> schedules;

  RosterReader(Table file, ZoneId zone, Path folder, Presence presence) {
    this.file = file;
    this.zone = zone;
    Map<String, Ladder> ladders = file.get("ladders").map(LadderReader::all).orElse(Map.of());
    PeopleReader reader = new PeopleReader(ladders, zone, presence);
    people = file.need("people").map(reader::all).orElse(Map.of());
    schedules =
        file.get("schedules").map(new ScheduleReader(people, zone, folder)::all).orElse(Map.of());
  }

  Map<String, Person> people() {
    return people;
  }

  Map<String, Schedule> schedules() {
    return schedules;
  }

  /** The roster, unless no founder can be reached: then there cannot be one. */
  Optional<Roster> read() {
    List<Person> founders = founders();
    Map<String, Team> teams = teams(founders);
    List<Person> admins = file.get("admins").map(this::persons).orElse(founders);
    Duties duties = duties(teams);
    return founders.stream().anyMatch(Person::isReachable)
        ? Optional.of(new Roster(zone, new Staff(people, founders, admins, teams), duties))
        : Optional.empty();
  }

  private List<Person> founders() {
    Optional<Place> place = file.need(FOUNDERS);
    List<Person> founders = place.map(this::persons).orElse(List.of());
    place
        .filter(list -> list.isList() && list.items().isEmpty())
        .ifPresent(
            list -> list.wrong("name at least one person: every page ends with the founders"));
    place
        .filter(_ -> !founders.isEmpty() && founders.stream().noneMatch(Person::isReachable))
        .ifPresent(
            list ->
                list.wrong(
                    "no founder can be reached: give one of them a phone, an email, an ntfy topic"
                        + " or an id on a chat platform"));
    return founders;
  }

  private Map<String, Team> teams(List<Person> founders) {
    Map<String, Team> teams = new LinkedHashMap<>();
    teams.put(FOUNDERS, new Team(FOUNDERS, founders));
    file.get("teams").stream()
        .flatMap(place -> place.named().stream())
        .forEach(
            pair -> {
              if (teams.put(pair.name(), team(pair.name(), pair.value())) != null) {
                pair.key().wrong("the team of the founders is always there: leave it out here");
              }
            });
    teams.putIfAbsent(Staff.EVERYONE, new Team(Staff.EVERYONE, List.copyOf(people.values())));
    return teams;
  }

  private Team team(String name, Place place) {
    if (place.isList() && place.items().isEmpty()) {
      place.wrong("a team of nobody: name at least one person");
    }
    return new Team(name, persons(place));
  }

  private Duties duties(Map<String, Team> teams) {
    Set<String> names = file.get("policies").map(Place::names).orElse(Set.of(Policy.DEFAULT));
    TargetWords targets = new TargetWords(people, schedules.keySet(), teams.keySet(), names);
    PolicyReader steps = new PolicyReader(targets, hours(), teams);
    Map<String, Policy> policies = file.get("policies").map(steps::all).orElse(Map.of());
    DutiesReader reader = new DutiesReader(policies, targets);
    return new Duties(
        schedules,
        policies,
        file.get("severities").map(reader::severities).orElse(Map.of()),
        file.get("services").map(reader::services).orElse(Map.of()),
        file.get("founder-mode")
            .map(place -> FounderModeReader.read(place, file.get("policies").isPresent()))
            .orElse(FounderMode.STANDARD));
  }

  private Map<String, WorkingHours> hours() {
    Map<String, WorkingHours> hours = new LinkedHashMap<>();
    file.get("hours").stream()
        .flatMap(place -> place.named().stream())
        .forEach(
            pair -> hours.put(pair.name(), HoursReader.named(pair.name(), pair.value(), zone)));
    return hours;
  }

  private List<Person> persons(Place place) {
    return place.each(Values.known("person", people));
  }
}
