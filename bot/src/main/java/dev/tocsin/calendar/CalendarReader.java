package dev.tocsin.calendar;

import dev.tocsin.desk.Calendars.Unreadable;
import dev.tocsin.desk.Span;
import dev.tocsin.oncall.CalendarEntry;
import dev.tocsin.oncall.WallClock;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/** Reads the entries of a calendar, each time that one recurs by itself. */
final class CalendarReader {
  private final ZoneId zone;
  private final Span between;

  /**
   * @param zone of times that name none
   */
  CalendarReader(ZoneId zone, Span between) {
    this.zone = zone;
    this.between = between;
  }

  List<CalendarEntry> read(String text) {
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(text));
      List<VEvent> events = calendar.<VEvent>getComponents("VEVENT");
      Set<String> moved = new HashSet<>();
      events.forEach(event -> recurrence(event).ifPresent(at -> moved.add(uid(event) + " " + at)));
      return events.stream()
          .filter(event -> !isCancelled(event))
          .flatMap(event -> entries(event, moved))
          .sorted(Comparator.comparing(CalendarEntry::from))
          .toList();
    } catch (IOException | ParserException e) {
      throw new Unreadable("it is no calendar");
    } catch (RuntimeException e) {
      // What others write can be wrong in more ways than the library has names for.
      throw new Unreadable("it has an entry that makes no sense");
    }
  }

  /** One that was moved stands in an event of its own. */
  private Stream<CalendarEntry> entries(VEvent event, Set<String> moved) {
    boolean isMoved = recurrence(event).isPresent();
    List<CalendarEntry> entries = new ArrayList<>();
    for (Period<?> one : occurrences(event)) {
      Instant from = instant(one.getStart());
      Instant to = instant(one.getEnd());
      boolean isElsewhere = !isMoved && moved.contains(uid(event) + " " + from);
      if (from.isBefore(to) && !isElsewhere) {
        entries.add(new CalendarEntry(from, to, value(event, Property.SUMMARY), invited(event)));
      }
    }
    return entries.stream();
  }

  private Set<? extends Period<?>> occurrences(VEvent event) {
    Temporal start =
        event.<DateProperty<Temporal>>getProperty(Property.DTSTART).orElseThrow().getDate();
    return event.<Temporal>calculateRecurrenceSet(period(start));
  }

  /** The calendar's arithmetic wants its bounds in the form that the event's start has. */
  private Period<? extends Temporal> period(Temporal start) {
    ZonedDateTime from = between.from().atZone(zone);
    ZonedDateTime to = between.to().atZone(zone);
    return switch (start) {
      case LocalDate _ -> new Period<>(from.toLocalDate(), to.toLocalDate());
      case LocalDateTime _ -> new Period<>(from.toLocalDateTime(), to.toLocalDateTime());
      case ZonedDateTime _ -> new Period<>(from, to);
      case OffsetDateTime _ -> new Period<>(from.toOffsetDateTime(), to.toOffsetDateTime());
      default -> new Period<>(between.from(), between.to());
    };
  }

  private Instant instant(Temporal time) {
    return switch (time) {
      case LocalDate day -> WallClock.first(day.atStartOfDay(), zone);
      case LocalDateTime local -> WallClock.first(local, zone);
      default -> Instant.from(time);
    };
  }

  private Optional<Instant> recurrence(VEvent event) {
    return event
        .<DateProperty<Temporal>>getProperty(Property.RECURRENCE_ID)
        .map(property -> instant(property.getDate()));
  }

  private static boolean isCancelled(VEvent event) {
    return value(event, Property.STATUS).equalsIgnoreCase("CANCELLED");
  }

  private static String uid(VEvent event) {
    return value(event, Property.UID);
  }

  private static String value(VEvent event, String name) {
    return event.<Property>getProperty(name).map(Property::getValue).orElse("");
  }

  private static List<String> invited(VEvent event) {
    return event.<Property>getProperties(Property.ATTENDEE).stream()
        .flatMap(
            attendee ->
                Stream.concat(
                    Stream.of(address(attendee.getValue())),
                    attendee
                        .<Parameter>getParameter(Parameter.CN)
                        .map(Parameter::getValue)
                        .stream()))
        .toList();
  }

  private static String address(String uri) {
    return uri.toLowerCase(Locale.ROOT).startsWith("mailto:") ? uri.substring(7) : uri;
  }
}
