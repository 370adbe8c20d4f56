package dev.tocsin.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A calendar as text, by RFC 5545: times in UTC, and lines folded by bytes. */
public final class CalendarText {
  private static final int LONGEST = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  /**
   * Something that lasts for a while.
   *
   * @param uid what it is known by, the same each time that it is written
   */
  public record Event(String uid, Instant from, Instant to, String title) {}

  /** The whole, as it is at an instant. */
  public static String of(String name, List<Event> events, Instant now) {
    CalendarText calendar = new CalendarText();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Tocsin//On call//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("METHOD", "PUBLISH");
    calendar.line("NAME", escaped(name));
    calendar.line("X-WR-CALNAME", escaped(name));
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    calendar.line("X-PUBLISHED-TTL", "PT1H");
    events.forEach(event -> calendar.event(event, now));
    calendar.line("END", "VCALENDAR");
    return calendar.text.toString();
  }

  /** It says who is on call, not that they are busy. */
  private void event(Event event, Instant now) {
    line("BEGIN", "VEVENT");
    line("UID", escaped(event.uid()));
    line("DTSTAMP", UTC.format(now));
    line("DTSTART", UTC.format(event.from()));
    line("DTEND", UTC.format(event.to()));
    line("SUMMARY", escaped(event.title()));
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
  }

  private void line(String name, String value) {
    int bytes = 0;
    for (int symbol : (name + ":" + value).codePoints().toArray()) {
      String one = Character.toString(symbol);
      int more = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > LONGEST) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(one);
      bytes += more;
    }
    text.append("\r\n");
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
