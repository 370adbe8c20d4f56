package dev.tocsin.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A calendar as text, by RFC 5545: times in UTC, and lines folded by bytes. It names no method,
 * since it invites nobody.
 */
public final class CalendarText {
  private static final int LONGEST = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  /**
   * Something that lasts for a while.
   *
   * @param source tells what it is out of from all else in the world
   */
  public record Event(String source, Instant from, Instant to, String title) {
    /**
     * The same each time that it is written, and another once it has changed: programs that know an
     * event of an id already may keep it as it was.
     */
    private String uid() {
      String all = String.join("\n", source, from.toString(), to.toString(), title);
      return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
  }

  /** Is the same for calendars that differ in nothing but when they were written. */
  public static String fingerprint(String name, List<Event> events) {
    byte[] text = of(name, events, Instant.EPOCH).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString();
  }

  /** The whole, as it is at an instant. */
  public static String of(String name, List<Event> events, Instant now) {
    CalendarText calendar = new CalendarText();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Tocsin//On call//EN");
    calendar.line("CALSCALE", "GREGORIAN");
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
    line("UID", event.uid());
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
