package dev.tocsin.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as answers repeat them: absolute, with their zone. */
final class Moments {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", Locale.ENGLISH);

  private Moments() {}

  static String in(ZoneId zone, Instant at) {
    return FULL.format(at.atZone(zone));
  }

  static String utc(Instant at) {
    return FULL.format(at.atZone(ZoneOffset.UTC)).replace(" Z", " UTC");
  }
}
