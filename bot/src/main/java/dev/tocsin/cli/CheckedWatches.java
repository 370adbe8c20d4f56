package dev.tocsin.cli;

import dev.tocsin.config.Configuration;
import dev.tocsin.oncall.Person;
import dev.tocsin.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The watches of a configuration, as far as is known without asking anybody. */
record CheckedWatches(Configuration configuration, Instant now) {
  List<String> said() {
    return configuration.watches().stream().map(this::said).toList();
  }

  private String said(Watch watch) {
    return "%s: %s; %s is told %s before"
        .formatted(watch.name(), end(watch), who(watch), span(watch.warn()));
  }

  private String end(Watch watch) {
    return switch (watch) {
      case Watch.Certificate _ -> "its end is read from the server every hour";
      case Watch.Domain _ -> "its end is asked of the registry twice a day";
      case Watch.Day day -> day.date() + ", " + distance(day);
    };
  }

  private String distance(Watch.Day day) {
    ZoneId zone = configuration.company().zone();
    long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), day.date());
    if (days < 0) {
      return days(-days) + " ago";
    }
    return days == 0 ? "today" : "in " + days(days);
  }

  private static String who(Watch watch) {
    @Nullable Person owner = watch.owner();
    return owner == null ? "the incidents channel" : owner.name();
  }

  private static String span(Duration warn) {
    boolean isOfDays = warn.equals(Duration.ofDays(warn.toDays()));
    return isOfDays ? days(warn.toDays()) : warn.toHours() + " h";
  }

  private static String days(long number) {
    return number + (number == 1 ? " day" : " days");
  }
}
