package dev.tocsin.config;

import dev.tocsin.oncall.Nearest;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Reading.Clear;
import dev.tocsin.oncall.Reading.Unclear;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values, and says what they would have to look like. */
final class Values {

  private static final List<String> DAYS =
      Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6}) ?(KB|MB|GB)");
  private static final Map<String, Long> BYTES =
      Map.of("KB", 1024L, "MB", 1024L * 1024, "GB", 1024L * 1024 * 1024);

  private static final String HOST = "[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*";

  private Values() {}

  static Reading<LocalTime> clock(String text) {
    String padded = text.indexOf(':') == 1 ? "0" + text : text;
    return parsed(padded, LocalTime::parse, "'" + text + "' is not a time of day: write \"09:00\"");
  }

  static Reading<LocalDate> date(String text) {
    return parsed(text, LocalDate::parse, "'" + text + "' is not a date: write it as 2026-01-05");
  }

  static Reading<LocalDateTime> moment(String text) {
    return parsed(
        text.replace(' ', 'T'),
        LocalDateTime::parse,
        "'" + text + "' is not a date with a time: write it as \"2026-12-24 18:00\"");
  }

  static Reading<DayOfWeek> weekday(String text) {
    int index = DAYS.indexOf(text.toLowerCase(Locale.ROOT));
    return index < 0
        ? new Unclear<>("unknown day '" + text + "'" + Nearest.hint(text, DAYS))
        : new Clear<>(DayOfWeek.of(index + 1));
  }

  static Reading<String> email(String text) {
    return matching(text, "[^@\\s]+@[^@\\s]+", "an e-mail address: write ada@example.com");
  }

  /** An address to send from, which may have a name before it. */
  static Reading<String> sender(String text) {
    return matching(
        text,
        "[^@\\s]+@[^@\\s]+|[^<>]+<[^@\\s<>]+@[^@\\s<>]+>",
        "a sender: write tocsin@example.com or Tocsin <tocsin@example.com>");
  }

  static Reading<String> phone(String text) {
    return matching(
        text.replaceAll("[ ()/.-]", ""),
        "\\+[1-9]\\d{5,14}",
        "a phone number: write it with its country, as +4930123456");
  }

  static Reading<String> slackId(String text) {
    return matching(
        text,
        "[UW][A-Z0-9]{2,}",
        "a Slack user id: those look like U01ABCDEF and stand in a person's profile");
  }

  static Reading<String> slackTeam(String text) {
    return matching(
        text,
        "[TE][A-Z0-9]{2,}",
        "a Slack workspace id: those look like T01ABCDEF and stand in the addresses of Slack's web"
            + " pages");
  }

  static Reading<String> discordId(String text) {
    return matching(
        text, "\\d+", "a Discord user id: those are numbers, copied in Discord's developer mode");
  }

  static Reading<String> topic(String text) {
    return matching(text, "[A-Za-z0-9_-]{1,64}", "an ntfy topic: use letters, digits, '-' and '_'");
  }

  static Reading<String> channel(String text) {
    return matching(
        text.startsWith("#") ? text.substring(1) : text,
        "[\\p{L}\\p{N}_-]{1,80}",
        "a channel's name: write it without spaces, as incidents");
  }

  static Reading<URI> url(String text) {
    try {
      URI url = URI.create(text);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return new Clear<>(url);
      }
    } catch (IllegalArgumentException notEvenAUri) {
      return new Unclear<>("'" + text + "' is not an address: write https://example.com/path");
    }
    return new Unclear<>("'" + text + "' is not an address: write https://example.com/path");
  }

  /** Where a calendar is: an address, or a file in a folder. */
  static Reading<String> calendar(String text, Path folder) {
    String address = text.replaceFirst("^webcal://", "https://");
    if (address.contains("://")) {
      return url(address).map(URI::toString);
    }
    return text.toLowerCase(Locale.ROOT).endsWith(".ics")
        ? new Clear<>(folder.resolve(text).toString())
        : new Unclear<>(
            "'" + text + "' is not a calendar: write https://example.com/feed.ics or a file.ics");
  }

  static Reading<String> host(String text) {
    return matching(text, HOST, "a domain: write shop.example.com");
  }

  /** A host and perhaps a port, else that of HTTPS. */
  static Reading<InetSocketAddress> server(String text) {
    String[] parts = text.split(":", 2);
    String port = parts.length == 1 ? "443" : parts[1];
    return parts[0].matches(HOST)
            && number(1, 65535).apply(port) instanceof Clear<Integer>(var known)
        ? new Clear<>(InetSocketAddress.createUnresolved(parts[0], known))
        : new Unclear<>("'" + text + "' is not a server: write shop.example.com:443");
  }

  static Reading<Long> size(String text) {
    Matcher size = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
    return size.matches()
        ? new Clear<>(Long.parseLong(size.group(1)) * BYTES.getOrDefault(size.group(2), 1L))
        : new Unclear<>("'" + text + "' is not a size: write 500KB, 25MB or 1GB");
  }

  static Function<String, Reading<Integer>> number(int from, int to) {
    return text -> {
      Unclear<Integer> not =
          new Unclear<>("'%s' is not a number from %d to %d".formatted(text, from, to));
      if (!text.matches("\\d{1,9}")) {
        return not;
      }
      int number = Integer.parseInt(text);
      return number < from || number > to ? not : new Clear<>(number);
    };
  }

  /** One of these names, of which there are some of this kind. */
  static <T> Function<String, Reading<T>> known(String kind, Map<String, T> those) {
    return text -> {
      T found = those.get(text);
      return found == null
          ? new Unclear<>(
              "unknown %s '%s'%s".formatted(kind, text, Nearest.hint(text, those.keySet())))
          : new Clear<>(found);
    };
  }

  private static Reading<String> matching(String text, String pattern, String what) {
    return text.matches(pattern)
        ? new Clear<>(text)
        : new Unclear<>("'" + text + "' is not " + what);
  }

  private static <T> Reading<T> parsed(String text, Function<String, T> parser, String why) {
    try {
      return new Clear<>(parser.apply(text));
    } catch (DateTimeException notOne) {
      return new Unclear<>(why);
    }
  }
}
