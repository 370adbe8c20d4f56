package dev.tocsin.oncall;

import dev.tocsin.oncall.Reading.Clear;
import dev.tocsin.oncall.Reading.Unclear;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times people write (14:05, -20m, tomorrow 09:00, monday 09:00 UTC), seen from a moment
 * and a zone.
 */
public record TimeWords(Instant now, ZoneId zone) {

  private static final String FORMS =
      "write 14:05, 2026-11-21 14:05, -20m, +2h, tomorrow 09:00 or monday 09:00";
  private static final Pattern SHIFT = Pattern.compile("([+-]) ?([0-9].*)");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:(?:(?<date>\\d{4}-\\d{2}-\\d{2})[ T]|(?<word>[a-z]+) (?:at )?))?"
              + "(?<clock>\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(?<zone>[a-z+-].*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> NEAR_DAYS =
      Map.of("yesterday", -1, "today", 0, "tomorrow", 1);

  /** Which of several moments that fit the words is meant. */
  private interface Choice {
    Optional<Instant> among(Stream<Instant> showings);
  }

  /** Reads when something has happened: a bare clock time or weekday is the last one. */
  public Reading<Instant> past(String text) {
    return read(text, all -> all.filter(at -> !at.isAfter(now)).max(Comparator.naturalOrder()));
  }

  /** Reads when something is to come: a bare clock time or weekday is the next one. */
  public Reading<Instant> upcoming(String text) {
    return read(text, all -> all.filter(at -> !at.isBefore(now)).min(Comparator.naturalOrder()));
  }

  /** Reads a day to come: 2026-12-01, today, tomorrow, friday, +3d. */
  public Reading<LocalDate> day(String text) {
    String words = plain(text);
    Matcher shift = SHIFT.matcher(words);
    if (shift.matches()) {
      return shifted(shift).map(at -> at.atZone(zone).toLocalDate());
    }
    Reading<LocalDate> named =
        days(words, now.atZone(zone).toLocalDate())
            .<Reading<LocalDate>>map(days -> new Clear<>(days.getLast()))
            .orElseGet(() -> date(words));
    return named instanceof Clear
        ? named
        : new Unclear<>("'" + text + "' is not a day: write 2026-12-01, tomorrow, friday or +3d");
  }

  private Reading<Instant> read(String text, Choice choice) {
    String words = plain(text);
    if (words.equalsIgnoreCase("now")) {
      return new Clear<>(now);
    }
    Matcher shift = SHIFT.matcher(words);
    if (shift.matches()) {
      return shifted(shift);
    }
    Matcher moment = MOMENT.matcher(words);
    return moment.matches() ? moment(moment, choice) : notATime(text);
  }

  private Reading<Instant> shifted(Matcher shift) {
    return Spans.read(shift.group(2))
        .map(span -> shift.group(1).equals("-") ? now.minus(span) : now.plus(span));
  }

  private Reading<Instant> moment(Matcher moment, Choice choice) {
    return zone(moment.group("zone"))
        .then(in -> clock(moment.group("clock")).then(clock -> moment(moment, clock, in, choice)));
  }

  private Reading<Instant> moment(Matcher moment, LocalTime clock, ZoneId in, Choice choice) {
    @Nullable String date = moment.group("date");
    if (date != null) {
      return date(date).map(day -> WallClock.first(day.atTime(clock), in));
    }
    LocalDate today = now.atZone(in).toLocalDate();
    @Nullable String word = moment.group("word");
    Optional<List<LocalDate>> days = word == null ? Optional.of(around(today)) : days(word, today);
    return days.<Reading<Instant>>map(some -> new Clear<>(pick(some, clock, in, choice)))
        .orElseGet(() -> notATime(moment.group()));
  }

  /**
   * A day that is named without choice keeps its first showing of the clock time, like a full date.
   */
  private static Instant pick(List<LocalDate> days, LocalTime clock, ZoneId in, Choice choice) {
    return days.size() == 1
        ? WallClock.first(days.getFirst().atTime(clock), in)
        : choice
            .among(days.stream().flatMap(day -> WallClock.showings(day.atTime(clock), in)))
            .orElseThrow();
  }

  private static List<LocalDate> around(LocalDate today) {
    return IntStream.rangeClosed(-2, 2).mapToObj(today::plusDays).toList();
  }

  /** The days a word may mean: one for tomorrow; the last, perhaps this and the next for monday. */
  private static Optional<List<LocalDate>> days(String word, LocalDate today) {
    String lower = word.toLowerCase(Locale.ROOT);
    Integer near = NEAR_DAYS.get(lower);
    if (near != null) {
      return Optional.of(List.of(today.plusDays(near)));
    }
    return Stream.of(DayOfWeek.values())
        .filter(day -> lower.length() >= 3 && day.name().startsWith(lower.toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(
            day ->
                IntStream.rangeClosed(-7, 7)
                    .mapToObj(today::plusDays)
                    .filter(date -> date.getDayOfWeek() == day)
                    .toList());
  }

  private Reading<ZoneId> zone(@Nullable String named) {
    return named == null ? new Clear<>(zone) : Zones.loosely(named);
  }

  private static Reading<LocalDate> date(String text) {
    try {
      return new Clear<>(LocalDate.parse(text));
    } catch (DateTimeException noSuchDay) {
      return new Unclear<>("'" + text + "' is not a day of the calendar: write it as 2026-11-21");
    }
  }

  private static Reading<LocalTime> clock(String text) {
    try {
      return new Clear<>(LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text));
    } catch (DateTimeException noSuchTime) {
      return new Unclear<>(
          "'" + text + "' is not a time of day: hours go from 00 to 23, minutes from 00 to 59");
    }
  }

  private static Reading<Instant> notATime(String text) {
    return new Unclear<>("'" + text.strip() + "' is not a time: " + FORMS);
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
