package dev.tocsin.oncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns that another program keeps in a calendar; of two at once the one that began later counts.
 *
 * @param source where the calendar is, as the configuration has it
 */
public record Imported(String source, ZoneId zone, List<Shift> shifts) implements Turns {

  public Imported {
    shifts = List.copyOf(shifts);
  }

  @Override
  public Optional<Person> onCallAt(Instant at) {
    return shifts.stream()
        .filter(shift -> !at.isBefore(shift.from()) && at.isBefore(shift.to()))
        .max(Comparator.comparing(Shift::from))
        .flatMap(Shift::who);
  }

  @Override
  public Optional<Instant> nextTurn(Instant after) {
    return shifts.stream()
        .flatMap(shift -> Stream.of(shift.from(), shift.to()))
        .filter(edge -> edge.isAfter(after))
        .min(Comparator.naturalOrder());
  }

  @Override
  public List<Person> people() {
    return shifts.stream().flatMap(shift -> shift.who().stream()).distinct().toList();
  }

  Imported with(List<Shift> read) {
    return new Imported(source, zone, read);
  }
}
