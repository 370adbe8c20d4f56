package dev.tocsin.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is on call when: layers, a later one over those before it, and covers over all of them. */
public record Schedule(
    String name, ZoneId zone, List<Layer> layers, List<Cover> covers, Notices notices) {

  private static final Duration HORIZON = Duration.ofDays(366);

  /** Long enough to find who had it before a weekend or a holiday of nobody. */
  private static final Duration LOOK_BACK = Duration.ofDays(14);

  public Schedule {
    layers = List.copyOf(layers);
    covers = List.copyOf(covers);
  }

  public Schedule(String name, ZoneId zone, List<Layer> layers, List<Cover> covers) {
    this(name, zone, layers, covers, Notices.PEOPLE);
  }

  /** The same schedule with those of the covers that are for it, over the covers it has. */
  public Schedule with(List<Cover> more) {
    Stream<Cover> mine = more.stream().filter(cover -> cover.schedule().equals(name));
    return new Schedule(name, zone, layers, Stream.concat(covers.stream(), mine).toList(), notices);
  }

  /** The same schedule with the shifts that were read from calendars, by where these are. */
  public Schedule with(Map<String, List<Shift>> read) {
    List<Layer> filled = layers.stream().map(layer -> layer.with(read)).toList();
    return new Schedule(name, zone, filled, covers, notices);
  }

  /** Everyone who has turns in it. */
  public List<Person> people() {
    return layers.stream().flatMap(layer -> layer.turns().people().stream()).distinct().toList();
  }

  public Optional<Person> onCallAt(Instant at) {
    return covers.reversed().stream()
        .filter(cover -> cover.holdsAt(at))
        .findFirst()
        .map(Cover::person)
        .or(() -> ofLayers(at));
  }

  /** The shifts of a span of time in order, without gap or overlap; some may be nobody's. */
  public List<Shift> shifts(Instant from, Instant to) {
    List<Shift> shifts = new ArrayList<>();
    Instant begin = from;
    Instant at = from;
    while (at.isBefore(to)) {
      @Nullable Person person = onCallAt(at).orElse(null);
      at = nextChange(at).filter(change -> change.isBefore(to)).orElse(to);
      if (at.equals(to) || !Objects.equals(person, onCallAt(at).orElse(null))) {
        shifts.add(new Shift(begin, at, person));
        begin = at;
      }
    }
    return List.copyOf(shifts);
  }

  /** The next shift of somebody else, if there is one within a year. */
  public Optional<Shift> nextAfter(Instant at) {
    Optional<Person> now = onCallAt(at);
    return shifts(at, at.plus(HORIZON)).stream()
        .filter(shift -> shift.person() != null && !shift.who().equals(now))
        .findFirst();
  }

  /**
   * When it goes on to somebody else after an instant and until another. Whoever comes back after a
   * while of nobody takes over from nobody.
   */
  public List<Handoff> handoffs(Instant after, Instant until) {
    List<Handoff> handoffs = new ArrayList<>();
    @Nullable Person before = null;
    for (Shift shift : shifts(after.minus(LOOK_BACK), until.plusNanos(1))) {
      @Nullable Person person = shift.person();
      if (person == null) {
        continue;
      }
      if (before != null && !before.equals(person) && shift.from().isAfter(after)) {
        handoffs.add(new Handoff(shift.from(), before, person));
      }
      before = person;
    }
    return List.copyOf(handoffs);
  }

  private Optional<Person> ofLayers(Instant at) {
    return layers.reversed().stream().flatMap(layer -> layer.onCallAt(at).stream()).findFirst();
  }

  private Optional<Instant> nextChange(Instant after) {
    return Stream.concat(
            layers.stream().flatMap(layer -> layer.nextChange(after).stream()),
            covers.stream().flatMap(Cover::edges).filter(edge -> edge.isAfter(after)))
        .min(Comparator.naturalOrder());
  }
}
