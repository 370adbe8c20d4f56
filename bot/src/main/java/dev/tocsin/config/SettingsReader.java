package dev.tocsin.config;

import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Spans;
import dev.tocsin.watch.Watch;
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
    return place.items().stream().flatMap(item -> watch(item).stream()).toList();
  }

  private Optional<Watch> watch(Place place) {
    Table about = place.table("certificate", "domain", "date", "what", "owner", "warn");
    long kinds =
        Stream.of("certificate", "domain", "date").filter(about.cells()::containsKey).count();
    if (kinds != 1) {
      place.wrong("a watch is for one thing: a certificate, a domain or a date");
      return Optional.empty();
    }
    Duration warn = about.get("warn", Spans::read).orElse(USUAL_WARNING);
    @Nullable Person owner = about.get("owner", person()).orElse(null);
    if (about.get("date").isEmpty()) {
      about.get("what").ifPresent(what -> what.wrong("only a date needs to say what it is"));
    }
    return certificate(about, warn, owner)
        .or(
            () ->
                about.get("domain", Values::host).map(name -> new Watch.Domain(name, warn, owner)))
        .or(() -> day(about, warn, owner));
  }

  private static Optional<Watch> certificate(Table about, Duration warn, @Nullable Person owner) {
    return about
        .get("certificate", Values::server)
        .map(
            server -> new Watch.Certificate(server.getHostString(), server.getPort(), warn, owner));
  }

  private static Optional<Watch> day(Table about, Duration warn, @Nullable Person owner) {
    if (about.get("date").isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = about.get("date", Values::date);
    Optional<String> what = about.need("what").flatMap(Place::text);
    return date.flatMap(day -> what.map(text -> new Watch.Day(day, text, warn, owner)));
  }

  private Function<String, Reading<Person>> person() {
    return Values.known("person", people);
  }
}
