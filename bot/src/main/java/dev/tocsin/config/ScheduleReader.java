package dev.tocsin.config;

import dev.tocsin.config.Place.Named;
import dev.tocsin.oncall.ActiveHours;
import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Imported;
import dev.tocsin.oncall.Layer;
import dev.tocsin.oncall.Notices;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Turns;
import dev.tocsin.oncall.WallClock;
import dev.tocsin.oncall.Zones;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads schedules: their layers, the hours these count in, and overrides. */
final class ScheduleReader {
  private static final Map<String, Notices> NOTICES =
      Map.of("people", Notices.PEOPLE, "room", Notices.ROOM, "off", Notices.OFF);

  private final Map<String, Person> people;
  private final ZoneId companyZone;
  private final Path folder;

  /**
   * @param folder from which the paths of calendars start
   */
  ScheduleReader(Map<String, Person> people, ZoneId companyZone, Path folder) {
    this.people = people;
    this.companyZone = companyZone;
    this.folder = folder;
  }

  Map<String, Schedule> all(Place place) {
    Map<String, Schedule> schedules = new LinkedHashMap<>();
    place.named().forEach(pair -> schedules.put(pair.name(), schedule(pair)));
    return schedules;
  }

  private Schedule schedule(Named pair) {
    Table about = pair.value().table("timezone", "layers", "overrides", "notices");
    ZoneId zone = about.get("timezone", Zones::named).orElse(companyZone);
    List<Layer> layers =
        about.need("layers").stream()
            .flatMap(place -> filled(place, "a schedule needs a layer").stream())
            .flatMap(place -> layer(place, zone).stream())
            .toList();
    List<Cover> covers = new ArrayList<>();
    about
        .get("overrides")
        .ifPresent(list -> list.items().forEach(item -> addCover(item, pair.name(), zone, covers)));
    Notices notices =
        about.get("notices", Values.known("kind of notices", NOTICES)).orElse(Notices.PEOPLE);
    return new Schedule(pair.name(), zone, layers, covers, notices);
  }

  /** Whoever hands over to another part of the world counts in the hours of their own. */
  private Optional<Layer> layer(Place place, ZoneId usual) {
    Table layer =
        place.table("every", "handoff", "starting", "people", "active", "ical", "timezone");
    ZoneId zone = layer.get("timezone", Zones::named).orElse(usual);
    List<ActiveHours> hours = layer.get("active").map(HoursReader::all).orElse(List.of());
    Optional<? extends Turns> turns =
        layer.get("ical").isPresent()
            ? imported(layer, zone)
            : new RotationReader(people, zone).read(layer);
    return turns.map(whose -> new Layer(whose, hours));
  }

  private Optional<Imported> imported(Table layer, ZoneId zone) {
    Stream.of("every", "handoff", "starting", "people")
        .flatMap(key -> layer.get(key).stream())
        .forEach(
            place -> place.wrong("the calendar behind 'ical' says so already: leave this out"));
    return layer
        .get("ical", text -> Values.calendar(text, folder))
        .map(source -> new Imported(source, zone, List.of()));
  }

  private void addCover(Place place, String schedule, ZoneId zone, List<Cover> covers) {
    Table about = place.table("person", "from", "to");
    Optional<Person> person = about.need("person", Values.known("person", people));
    Optional<LocalDateTime> from = about.need("from", Values::moment);
    Optional<LocalDateTime> to = about.need("to", Values::moment);
    if (person.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return;
    }
    Instant begin = WallClock.first(from.get(), zone);
    Instant end = WallClock.first(to.get(), zone);
    if (!begin.isBefore(end)) {
      place.wrong("an override must end after it begins");
      return;
    }
    Cover cover = new Cover(schedule, person.get(), begin, end);
    covers.stream()
        .filter(other -> other.from().isBefore(end) && begin.isBefore(other.to()))
        .findFirst()
        .ifPresent(
            other ->
                place.wrong(
                    "overlaps the override of "
                        + other.person().key()
                        + ": leave each moment to one of them"));
    covers.add(cover);
  }

  private static List<Place> filled(Place list, String otherwise) {
    List<Place> items = list.items();
    if (list.isList() && items.isEmpty()) {
      list.wrong(otherwise);
    }
    return items;
  }
}
