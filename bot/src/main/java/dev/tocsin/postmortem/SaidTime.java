package dev.tocsin.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time that a sentence speaks of: "around 10:40 UTC", "since 11pm last night", "5 minutes ago".
 *
 * @param words how it was written
 * @param beginning whether it is said to be since when something has been going on
 */
record SaidTime(Instant at, String words, boolean beginning) {
  private static final String LEAD =
      "(?:\\b(?<lead>since|from|began|begun|beginning|started|starting|start))?["
          + " (:]*(?:(?:at|around|about|approximately|approx\\.?|roughly|circa|ca\\.?|on) |~"
          + " ?){0,2}";
  private static final Pattern CLOCK =
      Pattern.compile(
          LEAD
              + "(?<![\\d:.,/-])(?<words>(?<hour>[01]?\\d|2[0-3])(?:(?<mark>[:.])(?<minute>[0-5]\\d)(?::[0-5]\\d)?)?(?:"
              + " ?(?<half>[ap]\\.?m\\b\\.?))?(?:(?:ish| o'?clock)\\b)?)(?![\\d:%]|[.,]\\d)(?:"
              + " ?\\(?(?<zone>UTC|GMT|WET|BST|CES?T|EES?T|[ECMP][SD]T|SGT|JST|AE[SD]T)\\b\\)?)?(?<night>,?"
              + " (?:last night|yesterday))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AGO =
      Pattern.compile(
          LEAD
              + "\\b(?<words>(?<count>\\d{1,3}|an?|one|two|three|four|five|ten|half an)"
              + " ?(?<unit>min(?:ute)?s?|mins?|h(?:ou)?rs?|hours?|days?) ago)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ONWARDS =
      Pattern.compile("\\W{0,2}(?:on|onwards?|to|till|until)\\b|\\s*[-–]\\s*\\d");

  /** What makes a bare number behind it an hour. */
  private static final Pattern HOURLY =
      Pattern.compile(
          "(?:since|(?:began|begun|beginning|start(?:ed|ing)?) (?:at|around|about))"
              + "(?: (?:at|around|about|roughly))?[ ~]*",
          Pattern.CASE_INSENSITIVE);

  /** What may stand behind an hour, and hardly behind a number of things. */
  private static final Pattern BEHIND_HOUR =
      Pattern.compile(
          "\\s*(?:$|[.,;:!?)]|(?:this|last|yesterday|today|tonight|and|but|when|we|it|the|i|for|with|because|so|on|onwards?|to|till|until)\\b(?!"
              + " \\d))",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> NUMBERS =
      Map.of("a", 1, "an", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "ten", 10);

  /** The letters people write behind a time, in hours from UTC. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("SGT", 8),
          Map.entry("JST", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11));

  /** A time a little ahead of the message is a slip of two clocks, more is the day before. */
  private static final Duration SLIP = Duration.ofMinutes(10);

  /** The times of a sentence that was written at that moment, in the order in which they stand. */
  static List<SaidTime> in(String sentence, Instant written, ZoneId zone) {
    List<SaidTime> found = new ArrayList<>();
    if (sentence.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      clocks(sentence, written, zone, found);
    }
    if (sentence.contains("ago") || sentence.contains("AGO")) {
      Matcher ago = AGO.matcher(sentence);
      while (ago.find()) {
        found.add(new SaidTime(written.minus(span(ago)), words(ago), ago.group("lead") != null));
      }
    }
    return found;
  }

  private static void clocks(String sentence, Instant written, ZoneId zone, List<SaidTime> found) {
    Matcher clock = CLOCK.matcher(sentence);
    while (clock.find()) {
      SaidTime time = clock(clock, sentence, written, zone);
      if (time != null) {
        found.add(time);
      }
    }
  }

  /** A bare number is a time with "am" or "pm" behind it, or between words that make it one. */
  private static @Nullable SaidTime clock(
      Matcher clock, String sentence, Instant written, ZoneId zone) {
    String half = clock.group("half");
    String minute = clock.group("minute");
    int hour = Integer.parseInt(clock.group("hour"));
    boolean bare = half == null && (minute == null || ".".equals(clock.group("mark")));
    boolean hourly = bare && minute == null && isHour(clock, sentence);
    if ((bare && !hourly) || (half != null && (hour == 0 || hour > 12))) {
      return null;
    }
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    LocalTime time = LocalTime.of(hour, minute == null ? 0 : Integer.parseInt(minute));
    ZonedDateTime now = written.atZone(zone(clock.group("zone"), zone));
    ZonedDateTime at = now.with(time);
    String night = clock.group("night");
    boolean evening = night != null && night.contains("night");
    boolean later = hourly && hour < 12 && (evening || !at.plusHours(12).isAfter(now));
    at = later ? at.plusHours(12) : at;
    boolean ahead = at.toInstant().isAfter(written.plus(SLIP));
    boolean dayBefore = night != null && !at.isBefore(now.minusHours(12));
    Instant meant = (ahead || dayBefore ? at.minusDays(1) : at).toInstant();
    return new SaidTime(meant, words(clock), isBeginning(clock, sentence));
  }

  /** "Since 9" and "at 9ish" tell an hour, "since 9 of them failed" a number. */
  private static boolean isHour(Matcher clock, String sentence) {
    String words = clock.group("words");
    boolean marked = Character.isLetter(words.charAt(words.length() - 1));
    String lead = clock.group().substring(0, clock.start("words") - clock.start());
    boolean leads = HOURLY.matcher(lead.replaceAll("^[ (:]+", "")).matches();
    return marked
        || (leads
            && (clock.group("zone") != null
                || BEHIND_HOUR
                    .matcher(sentence)
                    .region(clock.end(), sentence.length())
                    .lookingAt()));
  }

  /** "The dump from 03:00" has an hour, "from 03:00 on" is since when. */
  private static boolean isBeginning(Matcher clock, String sentence) {
    String lead = clock.group("lead");
    return lead != null
        && (!lead.equalsIgnoreCase("from")
            || ONWARDS.matcher(sentence).region(clock.end(), sentence.length()).lookingAt());
  }

  private static String words(Matcher found) {
    return found.group().replaceAll("^[ (:]+", "").strip();
  }

  private static ZoneId zone(@Nullable String letters, ZoneId otherwise) {
    Integer hours = letters == null ? null : ZONES.get(letters.toUpperCase(Locale.ROOT));
    return hours == null ? otherwise : ZoneOffset.ofHours(hours);
  }

  private static Duration span(Matcher ago) {
    String count = ago.group("count").toLowerCase(Locale.ROOT);
    boolean half = count.startsWith("half");
    Integer named = NUMBERS.get(half ? "one" : count);
    int number = named == null ? Integer.parseInt(count) : named;
    Duration unit =
        switch (ago.group("unit").toLowerCase(Locale.ROOT).charAt(0)) {
          case 'm' -> Duration.ofMinutes(1);
          case 'h' -> Duration.ofHours(1);
          default -> Duration.ofDays(1);
        };
    return half ? unit.dividedBy(2) : unit.multipliedBy(number);
  }
}
