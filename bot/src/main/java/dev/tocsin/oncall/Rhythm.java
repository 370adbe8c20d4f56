package dev.tocsin.oncall;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often a rotation hands off: every 1 week, every 12 hours. */
public record Rhythm(int count, ChronoUnit unit) {

  private static final Pattern WORDS = Pattern.compile("(\\d{1,3}) ?(hour|day|week|month)s?");

  public Rhythm {
    if (count < 1) {
      throw new IllegalArgumentException("a rotation needs some time between its handoffs");
    }
  }

  public static Reading<Rhythm> read(String text) {
    Matcher words = WORDS.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!words.matches() || Integer.parseInt(words.group(1)) == 0) {
      return new Reading.Unclear<>(
          "'" + text + "' is not a rhythm: write 1 week, 1 day, 12 hours or 1 month");
    }
    ChronoUnit unit = ChronoUnit.valueOf(words.group(2).toUpperCase(Locale.ROOT) + "S");
    return new Reading.Clear<>(new Rhythm(Integer.parseInt(words.group(1)), unit));
  }

  /** Whether handoffs keep their time on the wall clock rather than a fixed distance. */
  boolean isWallClock() {
    return unit != ChronoUnit.HOURS || 24 % count == 0;
  }

  /** Counted from the start each time, so that a 31st returns after a shorter month. */
  LocalDateTime after(LocalDateTime start, long turns) {
    return start.plus(turns * count, unit);
  }

  long wholeTurns(LocalDateTime start, LocalDateTime end) {
    return unit.between(start, end) / count;
  }

  Duration elapsed() {
    return unit.getDuration().multipliedBy(count);
  }
}
