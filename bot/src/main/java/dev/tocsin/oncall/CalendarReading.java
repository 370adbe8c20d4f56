package dev.tocsin.oncall;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a calendar mean: people's shifts, and the titles of those that name nobody we
 * know, or more than one.
 */
public record CalendarReading(List<Shift> shifts, List<String> unmatched) {

  public CalendarReading {
    shifts = List.copyOf(shifts);
    unmatched = List.copyOf(unmatched);
  }

  public static CalendarReading of(List<CalendarEntry> entries, Staff staff) {
    List<Shift> shifts = new ArrayList<>();
    Set<String> unmatched = new LinkedHashSet<>();
    for (CalendarEntry entry : entries) {
      Optional<Person> person = person(entry, List.copyOf(staff.people().values()));
      if (person.isPresent()) {
        shifts.add(new Shift(entry.from(), entry.to(), person.get()));
      } else {
        unmatched.add(entry.title());
      }
    }
    return new CalendarReading(shifts, List.copyOf(unmatched));
  }

  /** The first sign by which exactly one person is meant: addresses, then names. */
  private static Optional<Person> person(CalendarEntry entry, List<Person> people) {
    Stream<Predicate<Person>> signs =
        Stream.of(
            person -> hasWord(entry.title(), person.contact().email()),
            person -> isInvited(entry, person.contact().email()),
            person -> isCalled(entry.title().strip(), person),
            person -> hasWord(entry.title(), person.name()),
            person -> hasWord(entry.title(), person.key()),
            person -> entry.invited().stream().anyMatch(name -> isCalled(name, person)));
    return signs
        .map(sign -> people.stream().filter(sign).toList())
        .filter(found -> found.size() == 1)
        .map(List::getFirst)
        .findFirst();
  }

  private static boolean isInvited(CalendarEntry entry, @Nullable String email) {
    return email != null && entry.invited().stream().anyMatch(email::equalsIgnoreCase);
  }

  private static boolean isCalled(String name, Person person) {
    return person.name().equalsIgnoreCase(name) || person.key().equalsIgnoreCase(name);
  }

  private static boolean hasWord(String text, @Nullable String word) {
    return word != null && WholeWord.in(text, word);
  }
}
