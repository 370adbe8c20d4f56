package dev.tocsin.oncall;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the names of time zones and says which one was probably meant. */
public final class Zones {

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?[+-](?:\\d{1,2}|\\d{2}:?\\d{2})");
  private static final Map<String, Integer> ABBREVIATED_HOURS =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("WEST", 1),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("JST", 9),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));
  private static final Map<String, String> AMBIGUOUS =
      Map.of(
          "CST", "America/Chicago or Asia/Shanghai",
          "IST", "Asia/Kolkata, Europe/Dublin or Asia/Jerusalem");
  private static final Map<String, String> IDS = byLowerCase(ZoneId.getAvailableZoneIds());

  private Zones() {}

  /** Reads a zone of the tz database by its exact name, as a configuration file must give it. */
  public static Reading<ZoneId> named(String text) {
    return IDS.containsValue(text) ? new Reading.Clear<>(ZoneId.of(text)) : unknown(text);
  }

  /** Reads a zone as people put it behind a time: a name in any case, an offset, EST or CEST. */
  public static Reading<ZoneId> loosely(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    Integer hours = ABBREVIATED_HOURS.get(upper);
    String id = IDS.get(text.toLowerCase(Locale.ROOT));
    if (hours != null) {
      return new Reading.Clear<>(ZoneOffset.ofHours(hours));
    }
    if (id != null) {
      return new Reading.Clear<>(ZoneId.of(id));
    }
    return OFFSET.matcher(upper).matches() ? offset(upper) : unknown(text);
  }

  private static Reading<ZoneId> offset(String text) {
    try {
      return new Reading.Clear<>(ZoneId.of(text));
    } catch (DateTimeException outOfRange) {
      return new Reading.Unclear<>(
          "'" + text + "' is not an offset from UTC: they go from -18:00 to +18:00");
    }
  }

  private static Reading<ZoneId> unknown(String text) {
    String meanings = AMBIGUOUS.get(text.toUpperCase(Locale.ROOT));
    if (meanings != null) {
      return new Reading.Unclear<>("'" + text + "' names more than one zone: write " + meanings);
    }
    return new Reading.Unclear<>("unknown zone '" + text + "'" + hint(text));
  }

  private static String hint(String text) {
    Map<String, String> byCity = new TreeMap<>();
    new TreeSet<>(IDS.values()).forEach(id -> byCity.merge(city(id), id, Zones::preferred));
    return Nearest.to(text, IDS.values())
        .or(() -> Nearest.to(text.replace(' ', '_'), byCity.keySet()).map(byCity::get))
        .map(zone -> "; did you mean " + zone + "?")
        .orElse("; write it as Europe/Berlin, America/New_York or UTC");
  }

  private static String city(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /**
   * Old names such as Cuba or Etc/UTC also end in a city; a name with a continent is the better
   * answer.
   */
  private static String preferred(String first, String second) {
    return first.contains("/") ? first : second;
  }

  private static Map<String, String> byLowerCase(Collection<String> ids) {
    Map<String, String> result = new TreeMap<>();
    ids.stream()
        .filter(id -> !id.startsWith("SystemV/"))
        .forEach(id -> result.put(id.toLowerCase(Locale.ROOT), id));
    return result;
  }
}
