package dev.tocsin.chat;

import dev.tocsin.incident.FollowUpEvent.Horizon;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.RecordEvent.Mark;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Status;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Nearest;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Spans;
import dev.tocsin.oncall.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a command was told, read as what it means; what cannot be read is {@link NotUnderstood}. */
final class Arguments {
  private static final Pattern RECURRING =
      Pattern.compile("(?i)(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b.*|\\d{1,2}:.*");

  private static final List<String> WORKING = List.of("investigating", "identified", "monitoring");

  /** What it is refused with says which commands end an incident. */
  private static final List<String> ENDS = List.of("resolved", "closed");

  private final Map<String, String> values;
  private final TimeWords times;
  private final Function<String, Reading<Who>> people;
  private final Collection<String> services;
  private String latest = "";

  Arguments(
      Map<String, String> values,
      TimeWords times,
      Function<String, Reading<Who>> people,
      Collection<String> services) {
    this.values = values;
    this.times = times;
    this.people = people;
    this.services = services;
  }

  /** The argument that was asked for last: when it cannot be read, it is the one. */
  String latest() {
    return latest;
  }

  Optional<String> value(String key) {
    latest = key;
    return Optional.ofNullable(values.get(key))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** What the command cannot do without; whether it is there was asked before. */
  String text(String key) {
    return value(key).orElseThrow(() -> new NotUnderstood("`" + key + ":` is missing."));
  }

  boolean yes(String key) {
    return value(key)
        .map(value -> choice(key, value, List.of("yes", "no")).equals("yes"))
        .orElse(false);
  }

  /** Whether the founders are meant; they are the only ones that can be. */
  boolean founders(String key) {
    return value(key).map(value -> choice(key, value, List.of("founders"))).isPresent();
  }

  /** By which way a command came, which is told with what it did. */
  String via() {
    return value("via")
        .map(value -> choice("via", value, List.of("button", "command")))
        .orElse("command");
  }

  Optional<Severity> severity(String key) {
    return value(key).map(Arguments::severityOf);
  }

  Optional<Status> status(String key) {
    return value(key)
        .map(value -> ENDS.contains(lower(value)) ? value : choice(key, value, WORKING))
        .map(word -> Status.valueOf(upper(word)));
  }

  Mark mark(String key) {
    List<String> words = words(Mark.values());
    return value(key)
        .map(value -> Mark.valueOf(upper(choice(key, value, words))))
        .orElse(Mark.NOTE);
  }

  Horizon horizon(String key) {
    List<String> words = words(Horizon.values());
    return value(key)
        .map(value -> Horizon.valueOf(upper(choice(key, value, words))))
        .orElse(Horizon.IMMEDIATE);
  }

  Optional<Nag> nag(String key) {
    return value(key).map(value -> Nag.valueOf(upper(choice(key, value, words(Nag.values())))));
  }

  boolean skipped(String key) {
    return value(key)
        .map(value -> !choice(key, value, List.of("done", "skip", "skipped")).equals("done"))
        .orElse(false);
  }

  Optional<String> service(String key) {
    return value(key)
        .map(
            value ->
                services.stream()
                    .filter(value::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new NotUnderstood(
                                "There is no service '"
                                    + value
                                    + "'"
                                    + Nearest.hint(value, services)
                                    + ".")));
  }

  /** A number with or without its mark: {@code #7}, {@code T1}, {@code A1}, {@code 2}. */
  int number(String key) {
    String digits = text(key).replaceFirst("^[#TtAa]", "");
    if (!digits.matches("\\d{1,6}")) {
      throw new NotUnderstood("'" + text(key) + "' is not a number for `" + key + "`, such as 1.");
    }
    return Integer.parseInt(digits);
  }

  long incident(String key) {
    return Words.incident(text(key))
        .orElseThrow(
            () -> new NotUnderstood("'" + text(key) + "' is not an incident, such as INC-7."));
  }

  Optional<Who> person(String key) {
    return value(key).map(value -> clear(key, people.apply(value)));
  }

  Optional<Instant> past(String key) {
    return unquoted(key).map(value -> moment(key, value, times.past(value)));
  }

  Optional<Instant> upcoming(String key) {
    return unquoted(key).map(value -> moment(key, value, times.upcoming(value)));
  }

  /** When something ends: a clock time or weekday is the next one after it begins. */
  Optional<Instant> ending(String key, Instant begin) {
    Optional<Instant> end = upcoming(key);
    return end.filter(begin::isBefore)
        .or(
            () ->
                unquoted(key)
                    .filter(value -> RECURRING.matcher(value).matches())
                    .map(value -> clear(key, new TimeWords(begin, times.zone()).upcoming(value))))
        .or(() -> end);
  }

  /** In a form's field quotes are as good as none. */
  private Optional<String> unquoted(String key) {
    return value(key).map(value -> value.replaceAll("^[\"“]|[\"”]$", ""));
  }

  /** A day alone is mostly the rest of what was typed without quotes. */
  private Instant moment(String key, String value, Reading<Instant> reading) {
    if (reading instanceof Reading.Unclear && times.day(value) instanceof Reading.Clear) {
      throw new NotUnderstood(
          "`%s`: '%s' is a day without a time. Write both, in quotes: `%s:\"%s 09:00\"`."
              .formatted(key, value, key, value));
    }
    return clear(key, reading);
  }

  Optional<Duration> span(String key) {
    return value(key).map(value -> clear(key, Spans.read(value)));
  }

  Optional<LocalDate> day(String key) {
    return value(key).map(value -> clear(key, times.day(value)));
  }

  private static <T> T clear(String key, Reading<T> reading) {
    return switch (reading) {
      case Reading.Clear<T>(T value) -> value;
      case Reading.Unclear<T>(String why) ->
          throw new NotUnderstood("`" + key + "`: " + why + (why.endsWith("?") ? "" : "."));
    };
  }

  private static Severity severityOf(String value) {
    String digits = value.toLowerCase(Locale.ROOT).replaceFirst("^sev-?", "");
    if (!digits.matches("[1-4]")) {
      throw new NotUnderstood("'" + value + "' is not a severity: 1 is the worst, 4 the least.");
    }
    return Severity.of(Integer.parseInt(digits));
  }

  private static String choice(String key, String value, List<String> choices) {
    String small = lower(value);
    if (!choices.contains(small)) {
      throw new NotUnderstood(
          "'"
              + value
              + "' is nothing that `"
              + key
              + ":` takes"
              + Nearest.hint(small, choices)
              + ".");
    }
    return small;
  }

  private static List<String> words(Enum<?>[] values) {
    return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
