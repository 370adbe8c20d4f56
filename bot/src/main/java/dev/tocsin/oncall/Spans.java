package dev.tocsin.oncall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes lengths of time as people do: 5m, 1h30m, 21d, 1 week. */
public final class Spans {

  private static final String PART =
      "(\\d{1,6}) ?(w|weeks?|d|days?|h|hours?|m|min|minutes?|s|sec|seconds?)";
  private static final Pattern ONE = Pattern.compile(PART);
  private static final Pattern ALL = Pattern.compile(PART + "(?: ?" + PART + ")*");
  private static final Map<Character, Duration> UNITS =
      Map.of(
          'w', Duration.ofDays(7),
          'd', Duration.ofDays(1),
          'h', Duration.ofHours(1),
          'm', Duration.ofMinutes(1),
          's', Duration.ofSeconds(1));

  private Spans() {}

  public static Reading<Duration> read(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    if (!ALL.matcher(words).matches()) {
      return new Reading.Unclear<>(
          "'" + text + "' is not a length of time: write 30s, 5m, 1h30m, 21d or 1 week");
    }
    Duration sum = Duration.ZERO;
    Matcher part = ONE.matcher(words);
    while (part.find()) {
      Duration unit = UNITS.getOrDefault(part.group(2).charAt(0), Duration.ZERO);
      sum = sum.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
    }
    return new Reading.Clear<>(sum);
  }

  /** The length in words, down to the second: 1 h 30 min. */
  public static String say(Duration span) {
    List<String> parts = new ArrayList<>();
    add(parts, span.toDaysPart(), span.toDaysPart() == 1 ? " day" : " days");
    add(parts, span.toHoursPart(), " h");
    add(parts, span.toMinutesPart(), " min");
    add(parts, span.toSecondsPart(), " s");
    return parts.isEmpty() ? "0 s" : String.join(" ", parts);
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count != 0) {
      parts.add(count + unit);
    }
  }
}
