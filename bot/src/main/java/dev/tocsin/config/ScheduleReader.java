package dev.tocsin.config;

import dev.tocsin.config.Place.Named;
import dev.tocsin.oncall.ActiveHours;
import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Layer;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.WallClock;
import dev.tocsin.oncall.Zones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads schedules: their layers, the hours these count in, and overrides. */
final class ScheduleReader {
  private final Map<String, Person> people;
  private final ZoneId companyZone;

  ScheduleReader(Map<String, Person> people, ZoneId companyZone) {
    this.people = people;
    this.companyZone = companyZone;
  }

  Map<String, Schedule> all(Place place) {
    Map<String, Schedule> schedules = new LinkedHashMap<>();
    place.named().forEach(pair -> schedules.put(pair.name(), schedule(pair)));
    return schedules;
  }

  private Schedule schedule(Named pair) {
    Table about = pair.value().table("timezone", "layers", "overrides");
    ZoneId zone = about.get("timezone", Zones::named).orElse(companyZone);
    RotationReader rotations = new RotationReader(people, zone);
    List<Layer> layers =
        about.need("layers").stream()
            .flatMap(place -> filled(place, "a schedule needs a layer").stream())
            .flatMap(place -> layer(place, rotations).stream())
            .toList();
    List<Cover> covers = new ArrayList<>();
    about
        .get("overrides")
        .ifPresent(list -> list.items().forEach(item -> addCover(item, pair.name(), zone, covers)));
    return new Schedule(pair.name(), zone, layers, covers);
  }

  private Optional<Layer> layer(Place place, RotationReader rotations) {
    Table layer = place.table("every", "handoff", "starting", "people", "active");
    List<ActiveHours> hours = layer.get("active").map(HoursReader::all).orElse(List.of());
    return rotations.read(layer).map(rotation -> new Layer(rotation, hours));
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
