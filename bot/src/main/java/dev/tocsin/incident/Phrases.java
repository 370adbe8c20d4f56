package dev.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people's words are cleaned, and how times are said in answers. */
final class Phrases {
  /** Control characters, and marks that turn the direction of what follows. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\u202A-\u202E\u2066-\u2069&&[^\n]]");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private Phrases() {}

  /** The words on one line. */
  static String line(String text) {
    return block(SPACES.matcher(text).replaceAll(" "));
  }

  /** The words on one line, or null where nothing was said. */
  static @Nullable String optionalLine(@Nullable String text) {
    return text == null || text.isBlank() ? null : line(text);
  }

  /** The words with their line breaks. */
  static String block(String text) {
    String lines = text.replace("\r\n", "\n").replace('\t', ' ');
    return INVISIBLE.matcher(lines).replaceAll("").strip();
  }

  /** The words with their line breaks, or null where nothing was said. */
  static @Nullable String optionalBlock(@Nullable String text) {
    return text == null || text.isBlank() ? null : block(text);
  }

  static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** A length of time in its two largest units. */
  static String span(Duration duration) {
    if (duration.toHours() == 0) {
      return duration.toMinutes() + " min";
    }
    if (duration.toDays() == 0) {
      return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
    return duration.toDays() + " d " + duration.toHoursPart() + " h";
  }
}
