package dev.tocsin.calendar;

import dev.tocsin.desk.Calendars;
import dev.tocsin.desk.Span;
import dev.tocsin.oncall.CalendarEntry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Fetches and reads iCalendar files. */
public final class CalendarLibrary implements Calendars.Library {
  private final CalendarFetcher fetcher;

  public CalendarLibrary() {
    this(Duration.ofSeconds(20));
  }

  /**
   * @param patience how long a server may take for all of a calendar
   */
  CalendarLibrary(Duration patience) {
    this.fetcher = new CalendarFetcher(patience);
  }

  @Override
  public String fetch(String source) {
    return fetcher.fetch(source);
  }

  @Override
  public List<CalendarEntry> read(String text, ZoneId zone, Span between) {
    return new CalendarReader(zone, between).read(text);
  }
}
