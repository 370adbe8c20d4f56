package dev.tocsin.config;

import dev.tocsin.oncall.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Times that come again and again at the same hours on the wall. */
record Series(Beat beat, List<Shift> times) {

  /** How often; where the clocks change, a day or a week is an hour longer or shorter. */
  enum Beat {
    DAY("each day", "HH:mm", Duration.ofDays(1), 7),
    WEEK("each week", "EEE HH:mm", Duration.ofDays(7), 4);

    private static final Duration CHANGE = Duration.ofHours(3);

    private final String words;
    private final DateTimeFormatter hours;
    private final Duration length;
    private final int least;

    /**
     * @param least fewer than these are no series
     */
    Beat(String words, String hours, Duration length, int least) {
      this.words = words;
      this.hours = DateTimeFormatter.ofPattern(hours, Locale.ENGLISH);
      this.length = length;
      this.least = least;
    }

    /** The hours, such as {@code each week Sat 00:00 to Mon 00:00}. */
    private String say(Shift time, ZoneId zone) {
      return "%s %s to %s"
          .formatted(
              words, hours.format(time.from().atZone(zone)), hours.format(time.to().atZone(zone)));
    }

    private boolean follows(Shift one, Shift next) {
      Duration between = Duration.between(one.from(), next.from());
      return between.compareTo(length.plus(CHANGE)) <= 0
          && Duration.between(one.from(), one.to()).compareTo(length) < 0;
    }
  }

  /** All of the times in their order: what comes every day, every week, and now and then. */
  static List<Series> of(List<Shift> times, ZoneId zone) {
    List<Series> daily = of(Beat.DAY, times, zone);
    List<Shift> others =
        daily.stream()
            .filter(Predicate.not(Series::isOne))
            .flatMap(series -> series.times().stream())
            .sorted(Comparator.comparing(Shift::from))
            .toList();
    return Stream.concat(daily.stream().filter(Series::isOne), of(Beat.WEEK, others, zone).stream())
        .sorted(Comparator.comparing(Series::begin))
        .toList();
  }

  private static List<Series> of(Beat beat, List<Shift> times, ZoneId zone) {
    Map<String, Series> open = new LinkedHashMap<>();
    List<Series> all = new ArrayList<>();
    for (Shift time : times) {
      String hours = beat.say(time, zone);
      Series before = open.get(hours);
      if (before != null && beat.follows(before.times().getLast(), time)) {
        before.times().add(time);
      } else {
        Series fresh = new Series(beat, new ArrayList<>(List.of(time)));
        open.put(hours, fresh);
        all.add(fresh);
      }
    }
    return all;
  }

  /** Whether there are enough of them to be told in one sentence. */
  boolean isOne() {
    return times.size() >= beat.least;
  }

  String hours(ZoneId zone) {
    return beat.say(times.getFirst(), zone);
  }

  Instant begin() {
    return times.getFirst().from();
  }

  Instant end() {
    return times.getLast().to();
  }
}
