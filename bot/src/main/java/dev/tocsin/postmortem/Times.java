package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the document writes them: in its zone, with the day where it isn't the first one. */
final class Times {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final ZoneId zone;
  private final LocalDate firstDay;

  Times(ZoneId zone, Instant first) {
    this.zone = zone;
    this.firstDay = LocalDate.ofInstant(first, zone);
  }

  String of(Instant at) {
    return of(at, firstDay);
  }

  /** With the day where it isn't that of another moment. */
  String of(Instant at, Instant other) {
    return of(at, LocalDate.ofInstant(other, zone));
  }

  private String of(Instant at, LocalDate day) {
    boolean sameDay = LocalDate.ofInstant(at, zone).equals(day);
    return (sameDay ? CLOCK : DAY_AND_CLOCK).withZone(zone).format(at);
  }

  /** A window of downtime, with its length once it has an end. */
  String window(Happening event) {
    Instant from = event.details().from();
    Instant to = event.details().to();
    String what = event.text().isBlank() ? "Downtime" : event.text().strip();
    if (from == null) {
      return what;
    }
    return to == null
        ? "%s, since %s, without an end on record".formatted(what, of(from))
        : "%s, from %s to %s: %s".formatted(what, of(from), of(to), length(from, to));
  }

  /** A length of time in whole units, rounded down, as it can be checked against its two ends. */
  static String length(Instant from, Instant to) {
    long seconds = Duration.between(from, to).abs().toSeconds();
    if (seconds < 120) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    if (minutes < 60) {
      return minutes + " min";
    }
    long hours = seconds / 3600;
    if (hours < 48) {
      return minutes % 60 == 0 ? hours + " h" : hours + " h " + minutes % 60 + " min";
    }
    long days = seconds / 86_400;
    return hours % 24 == 0 ? days + " days" : days + " days " + hours % 24 + " h";
  }
}
