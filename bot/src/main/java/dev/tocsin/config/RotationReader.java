package dev.tocsin.config;

import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Rhythm;
import dev.tocsin.oncall.Rotation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the rotation of a layer: how often, from when, and who. */
record RotationReader(Map<String, Person> people, ZoneId zone) {

  private static final LocalTime USUAL = LocalTime.of(9, 0);

  Optional<Rotation> read(Table layer) {
    Optional<Rhythm> every = layer.need("every", Rhythm::read);
    Optional<LocalDate> starting = layer.need("starting", Values::date);
    LocalTime at =
        layer.get("handoff").flatMap(place -> handoff(place, every, starting)).orElse(USUAL);
    List<Person> turns = turns(layer);
    return turns.isEmpty()
        ? Optional.empty()
        : every.flatMap(
            rhythm -> starting.map(day -> new Rotation(rhythm, day.atTime(at), zone, turns)));
  }

  private List<Person> turns(Table layer) {
    Optional<Place> list = layer.need("people");
    list.filter(place -> place.isList() && place.items().isEmpty())
        .ifPresent(place -> place.wrong("a rotation of nobody: name at least one person"));
    return list.map(place -> place.each(Values.known("person", people))).orElse(List.of());
  }

  private Optional<LocalTime> handoff(
      Place place, Optional<Rhythm> every, Optional<LocalDate> starting) {
    Table handoff = place.table("day", "at");
    handoff
        .get("day")
        .ifPresent(
            day ->
                day.read(Values::weekday)
                    .ifPresent(weekday -> checkDay(day, weekday, every, starting)));
    return handoff.get("at", Values::clock);
  }

  private static void checkDay(
      Place place, DayOfWeek weekday, Optional<Rhythm> every, Optional<LocalDate> starting) {
    if (every.isPresent() && every.get().unit() != ChronoUnit.WEEKS) {
      place.wrong("only a rotation by weeks hands off on a weekday: leave 'day' out");
    } else if (starting.isPresent() && starting.get().getDayOfWeek() != weekday) {
      LocalDate start = starting.get();
      place.wrong(
          "'starting: %s' is a %s: start on %s or %s"
              .formatted(
                  start,
                  start.getDayOfWeek().name().toLowerCase(Locale.ROOT),
                  start.with(TemporalAdjusters.previous(weekday)),
                  start.with(TemporalAdjusters.next(weekday))));
    }
  }
}
