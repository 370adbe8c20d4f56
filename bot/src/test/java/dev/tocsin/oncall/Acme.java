package dev.tocsin.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The company of these tests: two founders, three engineers, one rotation, one team. */
final class Acme {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Person ADA = person("ada");
  static final Person GRACE = person("grace");
  static final Person LINUS = person("linus");
  static final Person MARGARET = person("margaret");
  static final Person DENNIS = person("dennis");
  static final Person GHOST = new Person("ghost", "Ghost", BERLIN, Contact.NONE, Ladder.STANDARD);

  private Acme() {}

  static Person person(String key) {
    String name = Character.toUpperCase(key.charAt(0)) + key.substring(1);
    Contact contact = new Contact(Map.of("slack", "U-" + key), null, null, null, null);
    return new Person(key, name, BERLIN, contact, Ladder.STANDARD);
  }

  /** Linus, Margaret and Dennis by the week, from Monday, 5 January 2026. */
  static Schedule engineering(Cover... covers) {
    Rotation weekly = rotation("1 week", "2026-01-05T09:00", LINUS, MARGARET, DENNIS);
    return schedule("engineering", List.of(always(weekly)), covers);
  }

  static Rotation rotation(String every, String start, Person... people) {
    return rotation(every, start, BERLIN, people);
  }

  static Rotation rotation(String every, String start, ZoneId zone, Person... people) {
    return new Rotation(rhythm(every), LocalDateTime.parse(start), zone, List.of(people));
  }

  static Rhythm rhythm(String words) {
    return clear(Rhythm.read(words));
  }

  static Layer always(Rotation rotation) {
    return new Layer(rotation, List.of());
  }

  static Schedule schedule(String name, List<Layer> layers, Cover... covers) {
    return new Schedule(name, BERLIN, layers, List.of(covers));
  }

  static Roster roster(Schedule schedule, Policy... policies) {
    Map<String, Policy> byName = new LinkedHashMap<>();
    Stream.of(policies).forEach(policy -> byName.put(policy.name(), policy));
    return new Roster(
        BERLIN, staff(), new Duties(Map.of(schedule.name(), schedule), byName, Map.of(), Map.of()));
  }

  static Staff staff() {
    Map<String, Person> people = new LinkedHashMap<>();
    Stream.of(ADA, GRACE, LINUS, MARGARET, DENNIS, GHOST)
        .forEach(person -> people.put(person.key(), person));
    return new Staff(
        people,
        List.of(ADA, GRACE),
        List.of(ADA),
        Map.of("platform", new Team("platform", List.of(LINUS, DENNIS))));
  }

  static Policy policy(String name, int repeat, Step... steps) {
    return new Policy(name, List.of(steps), repeat);
  }

  static Step step(int minutes, Target... targets) {
    return new Step(List.of(targets), Duration.ofMinutes(minutes));
  }

  static Situation situation(@Nullable String service, int severity) {
    return new Situation(service, severity, at("2026-11-21T03:00"), Facts.NONE);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  static <T> T clear(Reading<T> reading) {
    return switch (reading) {
      case Reading.Clear<T>(T value) -> value;
      case Reading.Unclear<T>(String why) -> throw new AssertionError(why);
    };
  }

  static <T> String why(Reading<T> reading) {
    return switch (reading) {
      case Reading.Clear<T>(T value) -> throw new AssertionError("clear: " + value);
      case Reading.Unclear<T>(String why) -> why;
    };
  }
}
