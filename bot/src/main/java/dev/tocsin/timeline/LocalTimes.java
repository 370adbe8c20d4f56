package dev.tocsin.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How times are said to people: in one zone, with its abbreviation.
 *
 * @param today the day that need not be said, null where what is said outlives the day
 */
public record LocalTimes(ZoneId zone, @Nullable LocalDate today) {
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);

  /** A time as the rules say it, who know of no zone. */
  private static final Pattern OF_THE_RULES =
      Pattern.compile("\\b(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d) UTC\\b");

  /** Times that always bear their day, such as 2026-11-21 15:05 CET. */
  public static LocalTimes dated(ZoneId zone) {
    return new LocalTimes(zone, null);
  }

  /** Times for someone who reads them on the day of the given instant, such as 15:05 CET. */
  public static LocalTimes on(Instant day, ZoneId zone) {
    return new LocalTimes(zone, LocalDate.ofInstant(day, zone));
  }

  public String moment(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    return (local.toLocalDate().equals(today) ? CLOCK : DATED).format(local);
  }

  /** A sentence of the rules with its times said like all others. */
  public String told(String sentence) {
    return OF_THE_RULES
        .matcher(sentence)
        .replaceAll(at -> moment(Instant.parse(at.group(1) + "T" + at.group(2) + ":00Z")));
  }
}
