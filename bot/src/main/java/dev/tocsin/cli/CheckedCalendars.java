package dev.tocsin.cli;

import dev.tocsin.calendar.CalendarLibrary;
import dev.tocsin.desk.Calendars;
import dev.tocsin.desk.Span;
import dev.tocsin.oncall.CalendarEntry;
import dev.tocsin.oncall.CalendarReading;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The calendars of a configuration, fetched just now.
 *
 * @param roster with the shifts that stand in them
 * @param said what is wrong with them, in sentences
 */
record CheckedCalendars(Roster roster, List<String> said) {
  private static final Duration YEAR = Duration.ofDays(366);

  static CheckedCalendars of(Roster roster, Instant now) {
    CalendarLibrary library = new CalendarLibrary();
    Span year = new Span(now, now.plus(YEAR));
    Map<String, List<Shift>> shifts = new HashMap<>();
    List<String> said = new ArrayList<>();
    for (String source : roster.calendars()) {
      try {
        List<CalendarEntry> entries = library.read(library.fetch(source), roster.zone(), year);
        CalendarReading read = CalendarReading.of(entries, roster.staff());
        shifts.put(source, read.shifts());
        read.unmatched()
            .forEach(title -> said.add(where(source) + ": '" + title + "' names nobody known"));
      } catch (Calendars.Unreadable e) {
        said.add(where(source) + ": " + e.getMessage());
      }
    }
    return new CheckedCalendars(shifts.isEmpty() ? roster : roster.with(shifts), said);
  }

  private static String where(String source) {
    return Calendars.where(source);
  }
}
