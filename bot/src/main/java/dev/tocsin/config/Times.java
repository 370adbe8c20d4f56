package dev.tocsin.config;

import dev.tocsin.oncall.Shift;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says when something holds, in the time of a zone; what comes again and again is said once. */
record Times(ZoneId zone) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** A sentence for each time, or for each series of them. */
  List<String> say(String what, List<Shift> times) {
    return Series.of(times, zone).stream().flatMap(series -> say(what, series)).toList();
  }

  private Stream<String> say(String what, Series series) {
    return series.isOne()
        ? Stream.of(
            "%s %s, %d times from %s to %s"
                .formatted(
                    what,
                    series.hours(zone),
                    series.times().size(),
                    DAY.format(series.begin().atZone(zone)),
                    DAY.format(series.end().atZone(zone))))
        : series.times().stream().map(time -> what + " " + span(time));
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
}
