package dev.tocsin.config;

import dev.tocsin.oncall.ActiveHours;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.WorkingHours;
import dev.tocsin.oncall.Zones;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * Reads active hours: {@code { days: monday-friday, from: "09:00", to: "17:00" }}, or a list of
 * such.
 */
final class HoursReader {

  private HoursReader() {}

  static List<ActiveHours> all(Place place) {
    List<Place> windows = place.node() instanceof MappingNode ? List.of(place) : place.items();
    return windows.stream().flatMap(window -> one(window).stream()).toList();
  }

  /** Hours that have a name, each window in the company's zone unless it names another. */
  static WorkingHours named(String name, Place place, ZoneId companyZone) {
    List<Place> windows = place.node() instanceof MappingNode ? List.of(place) : place.items();
    return new WorkingHours(
        name, windows.stream().flatMap(window -> zoned(window, companyZone).stream()).toList());
  }

  private static Optional<WorkingHours.Zoned> zoned(Place place, ZoneId companyZone) {
    Table window = place.table("days", "from", "to", "timezone");
    ZoneId zone = window.get("timezone", Zones::named).orElse(companyZone);
    return one(window).map(hours -> new WorkingHours.Zoned(hours, zone));
  }

  private static Optional<ActiveHours> one(Place place) {
    return one(place.table("days", "from", "to"));
  }

  private static Optional<ActiveHours> one(Table window) {
    Set<DayOfWeek> days =
        window.get("days").map(HoursReader::days).orElse(EnumSet.allOf(DayOfWeek.class));
    Optional<LocalTime> from = window.need("from", Values::clock);
    Optional<LocalTime> to = window.need("to", Values::clock);
    return days.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : from.map(begin -> new ActiveHours(days, begin, to.get()));
  }

  private static Set<DayOfWeek> days(Place place) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    place.each(HoursReader::span).forEach(days::addAll);
    if (place.isList() && place.items().isEmpty()) {
      place.wrong("name at least one day, such as monday-friday");
    }
    return days;
  }

  private static Reading<Set<DayOfWeek>> span(String text) {
    String[] ends = text.split(" ?- ?", 2);
    return Values.weekday(ends[0])
        .then(first -> Values.weekday(ends[ends.length - 1]).map(last -> days(first, last)));
  }

  private static Set<DayOfWeek> days(DayOfWeek first, DayOfWeek last) {
    Set<DayOfWeek> days = EnumSet.of(first);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return days;
  }
}
