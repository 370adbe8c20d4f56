package dev.tocsin.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a reader in one zone, at one moment, wants them. */
record Times(ZoneId zone, Instant now) {
  private static final DateTimeFormatter TODAY = formatter("HH:mm z");
  private static final DateTimeFormatter OTHER_DAY = formatter("d MMM yyyy, HH:mm z");
  private static final DateTimeFormatter CLOCK = formatter("HH:mm:ss");
  private static final DateTimeFormatter DAY = formatter("EEEE, d MMMM yyyy");

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** With the day, unless that is today. */
  String at(Instant instant) {
    boolean today = day(instant).equals(day(now));
    return (today ? TODAY : OTHER_DAY).format(instant.atZone(zone));
  }

  String clock(Instant instant) {
    return CLOCK.format(instant.atZone(zone));
  }

  String day(Instant instant) {
    return DAY.format(instant.atZone(zone));
  }

  /** Such as {@code 7 minutes ago}. */
  String ago(Instant instant) {
    Duration since = Duration.between(instant, now);
    if (since.toMinutes() < 1) {
      return "just now";
    }
    if (since.toHours() < 1) {
      return count(since.toMinutes(), "minute");
    }
    return since.toDays() < 1 ? count(since.toHours(), "hour") : count(since.toDays(), "day");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s") + " ago";
  }
}
