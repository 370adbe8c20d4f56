package dev.tocsin.config;

import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Spans;
import dev.tocsin.watch.Watch;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the sections beside the on-call model: platforms, vendors, watches. */
record SettingsReader(Map<String, Person> people) {

  private static final Duration USUAL_WARNING = Duration.ofDays(21);

  SlackSettings slack(Place place, Map<String, ?> schedules) {
    Table slack = place.table("incidents-channel", "user-groups", "partners");
    Map<String, String> groups = new LinkedHashMap<>();
    slack.get("user-groups").stream()
        .flatMap(list -> list.named().stream())
        .forEach(
            pair -> {
              pair.key().read(Values.known("schedule", schedules));
              pair.value().read(Values::channel).ifPresent(group -> groups.put(pair.name(), group));
            });
    String channel =
        slack
            .get("incidents-channel", Values::channel)
            .orElse(SlackSettings.STANDARD.incidentsChannel());
    Set<String> partners =
        slack
            .get("partners")
            .map(list -> Set.<String>copyOf(new HashSet<>(list.each(Values::slackTeam))))
            .orElse(Set.of());
    return new SlackSettings(channel, groups, partners);
  }

  List<Vendor> vendors(Place place) {
    return place.named().stream().map(pair -> vendor(pair.name(), pair.value())).toList();
  }

  private Vendor vendor(String name, Place place) {
    Table about = place.table("support", "account", "access");
    return new Vendor(
        name,
        about.get("support", Values::url).orElse(null),
        about.text("account").orElse(null),
        about.get("access").map(list -> list.each(person())).orElse(List.of()));
  }

  List<Watch> watches(Place place) {
    Map<String, Watch> watches = new LinkedHashMap<>();
    for (Place item : place.items()) {
      watch(item)
          .filter(watch -> watches.putIfAbsent(watch.id(), watch) != null)
          .ifPresent(watch -> item.wrong(watch.name() + " is watched already: name it otherwise"));
    }
    return List.copyOf(watches.values());
  }

  private Optional<Watch> watch(Place place) {
    Table about = place.table("certificate", "domain", "date", "what", "owner", "warn", "severity");
    long kinds =
        Stream.of("certificate", "domain", "date").filter(about.cells()::containsKey).count();
    if (kinds != 1) {
      place.wrong("a watch is for one thing: a certificate, a domain or a date");
      return Optional.empty();
    }
    Care care =
        new Care(
            about.get("warn", Spans::read).orElse(USUAL_WARNING),
            about.get("owner", person()).orElse(null),
            about.get("severity", Values.number(1, 4)).orElse(0));
    if (about.get("date").isEmpty()) {
      about.get("what").ifPresent(what -> what.wrong("only a date needs to say what it is"));
    }
    return certificate(about, care)
        .or(() -> about.get("domain", Values::host).map(care::ofDomain))
        .or(() -> day(about, care));
  }

  /** What is said of every watch, whatever it is about. */
  private record Care(Duration warn, @Nullable Person owner, int severity) {
    Watch ofServer(InetSocketAddress server) {
      return new Watch.Certificate(server.getHostString(), server.getPort(), warn, owner, severity);
    }

    Watch ofDomain(String name) {
      return new Watch.Domain(name, warn, owner, severity);
    }

    Watch ofDay(LocalDate day, String what) {
      return new Watch.Day(day, what, warn, owner, severity);
    }
  }

  private static Optional<Watch> certificate(Table about, Care care) {
    return about.get("certificate", Values::server).map(care::ofServer);
  }

  private static Optional<Watch> day(Table about, Care care) {
    if (about.get("date").isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = about.get("date", Values::date);
    Optional<String> what = about.need("what").flatMap(Place::text);
    return date.flatMap(day -> what.map(text -> care.ofDay(day, text)));
  }

  private Function<String, Reading<Person>> person() {
    return Values.known("person", people);
  }
}
