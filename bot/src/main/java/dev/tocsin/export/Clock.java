package dev.tocsin.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes moments in the one time zone of a document. */
final class Clock {
  private static final Locale LANGUAGE = Locale.ENGLISH;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", LANGUAGE);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LANGUAGE);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", LANGUAGE);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", LANGUAGE);

  private final ZoneId zone;
  private final Map<Boolean, String> abbreviations = new ConcurrentHashMap<>();

  Clock(ZoneId zone) {
    this.zone = zone;
  }

  /** A day, and the abbreviation of its offset: the night of a clock change has two. */
  String day(Instant at) {
    return DAY.format(at.atZone(zone)) + " (" + abbreviation(at) + ")";
  }

  String date(Instant at) {
    return DATE.format(at.atZone(zone));
  }

  String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  String moment(Instant at) {
    return MOMENT.format(at.atZone(zone)) + " " + abbreviation(at);
  }

  String zone() {
    return zone.getId();
  }

  /** A zone has one for its summers and one for the rest; looking either up is slow. */
  private String abbreviation(Instant at) {
    return abbreviations.computeIfAbsent(
        zone.getRules().isDaylightSavings(at), summer -> ZONE.format(at.atZone(zone)));
  }
}
