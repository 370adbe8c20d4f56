package dev.tocsin.config;

import dev.tocsin.oncall.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says when something holds, in the time of a zone; what comes every week is said once. */
record Times(ZoneId zone) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKLY =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** Fewer are listed one by one. */
  private static final int SERIES = 4;

  /** A week that the clocks change in is an hour longer or shorter. */
  private static final Duration LONGEST_WEEK = Duration.ofHours(7 * 24 + 3);

  /** A sentence for each time, or for each series of weeks. */
  List<String> say(String what, List<Shift> times) {
    List<String> said = new ArrayList<>();
    for (List<Shift> series : series(times)) {
      if (series.size() < SERIES) {
        series.forEach(time -> said.add(what + " " + span(time)));
      } else {
        said.add(
            "%s each week %s to %s, %d times from %s to %s"
                .formatted(
                    what,
                    WEEKLY.format(series.getFirst().from().atZone(zone)),
                    WEEKLY.format(series.getFirst().to().atZone(zone)),
                    series.size(),
                    DAY.format(series.getFirst().from().atZone(zone)),
                    DAY.format(series.getLast().to().atZone(zone))));
      }
    }
    return said;
  }

  /** One sentence for all of them: the first and how many more. */
  String sum(String what, List<Shift> times) {
    String first = what + " " + span(times.getFirst());
    int more = times.size() - 1;
    return more == 0 ? first : first + ", and %d more times within a year".formatted(more);
  }

  String moment(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  private String span(Shift time) {
    return "from " + moment(time.from()) + " to " + moment(time.to());
  }

  /** Times that follow each other week by week at the same hours on the wall. */
  private List<List<Shift>> series(List<Shift> times) {
    Map<String, List<Shift>> open = new LinkedHashMap<>();
    List<List<Shift>> all = new ArrayList<>();
    for (Shift time : times) {
      String hours =
          WEEKLY.format(time.from().atZone(zone)) + WEEKLY.format(time.to().atZone(zone));
      List<Shift> before = open.get(hours);
      if (before != null && follows(before.getLast(), time)) {
        before.add(time);
      } else {
        List<Shift> fresh = new ArrayList<>(List.of(time));
        open.put(hours, fresh);
        all.add(fresh);
      }
    }
    return all;
  }

  private static boolean follows(Shift one, Shift next) {
    return Duration.between(one.from(), next.from()).compareTo(LONGEST_WEEK) <= 0
        && Duration.between(one.from(), one.to()).compareTo(Duration.ofDays(7)) < 0;
  }
}
