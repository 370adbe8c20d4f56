package dev.tocsin.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moments as histories write them: ISO-8601 with an offset, or counted from 1970. */
final class Times {
  private static final Pattern COUNTED = Pattern.compile("\\d{1,16}(\\.\\d{1,9})?");
  private static final BigDecimal FIRST_MILLIS = BigDecimal.TEN.pow(11);
  private static final BigDecimal FIRST_MICROS = BigDecimal.TEN.pow(14);

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  private Times() {}

  static Instant parse(String text) throws Unusable {
    return parse(text, null);
  }

  /**
   * @param zone of a time that is written without one, if it is known
   */
  static Instant parse(String text, @Nullable ZoneId zone) throws Unusable {
    String written = text.strip();
    try {
      return isDated(written) ? dated(written.replace(' ', 'T'), zone) : counted(written);
    } catch (DateTimeException notATime) {
      throw new Unusable(
          "the time \"%s\" is neither like 2026-11-21T14:05:00Z nor seconds since 1970; skipped"
              .formatted(Words.shortened(written)));
    }
  }

  /** Most times are dates: a look at their form is cheaper than a pattern. */
  private static boolean isDated(String written) {
    return written.length() > 10 && (written.charAt(10) == 'T' || written.charAt(10) == ' ');
  }

  private static Instant dated(String written, @Nullable ZoneId zone) {
    PlainTime plain = PlainTime.of(written);
    if (plain != null) {
      return plain.instant();
    }
    if (zone == null) {
      return ISO.parse(written, Instant::from);
    }
    return switch (ISO.parseBest(written, Instant::from, LocalDateTime::from)) {
      case LocalDateTime local -> local.atZone(zone).toInstant();
      case TemporalAccessor exact -> Instant.from(exact);
    };
  }

  private static Instant counted(String written) {
    return COUNTED.matcher(written).matches()
        ? counted(new BigDecimal(written))
        : ISO.parse(written, Instant::from);
  }

  /** Seconds unless that would lie in the far future: then milliseconds or microseconds. */
  private static Instant counted(BigDecimal number) {
    int places =
        number.compareTo(FIRST_MILLIS) < 0 ? 9 : number.compareTo(FIRST_MICROS) < 0 ? 6 : 3;
    BigDecimal nanos = number.movePointRight(places).setScale(0, RoundingMode.DOWN);
    BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.TEN.pow(9));
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
  }
}
