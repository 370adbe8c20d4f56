package dev.tocsin.config;

import dev.tocsin.oncall.Policy;
import dev.tocsin.oncall.Service;
import dev.tocsin.oncall.SeverityRule;
import dev.tocsin.oncall.Spans;
import dev.tocsin.oncall.TargetWords;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what severities ask for and what the services are. */
record DutiesReader(Map<String, Policy> policies, TargetWords targets) {

  Map<Integer, SeverityRule> severities(Place place) {
    Map<Integer, SeverityRule> rules = new LinkedHashMap<>();
    place
        .pairs()
        .values()
        .forEach(
            pair ->
                pair.key()
                    .read(Values.number(1, 4))
                    .ifPresent(level -> rules.put(level, severity(level, pair.value()))));
    return rules;
  }

  private SeverityRule severity(int level, Place place) {
    Table rule = place.table("name", "policy", "update-every", "invite", "page", "ack-expires");
    SeverityRule standard = SeverityRule.standard(level);
    return new SeverityRule(
        level,
        rule.text("name").orElse(standard.name()),
        rule.get("policy", Values.known("policy", policies)).map(Policy::name).orElse(null),
        spanOrNever(rule.get("update-every"), standard.updateEvery()),
        rule.get("invite").map(list -> list.each(targets::read)).orElse(List.of()),
        rule.get("page").map(list -> list.each(targets::read)).orElse(List.of()),
        spanOrNever(rule.get("ack-expires"), standard.ackExpires()));
  }

  Map<String, Service> services(Place place) {
    Map<String, Service> services = new LinkedHashMap<>();
    place.named().forEach(pair -> services.put(pair.name(), service(pair.name(), pair.value())));
    return services;
  }

  private Service service(String name, Place place) {
    Table about = place.table("policy", "components", "keywords");
    return new Service(
        name,
        about.get("policy", Values.known("policy", policies)).map(Policy::name).orElse(null),
        about.texts("components"),
        about.texts("keywords"));
  }

  private static @Nullable Duration spanOrNever(
      Optional<Place> place, @Nullable Duration standard) {
    if (place.isEmpty()) {
      return standard;
    }
    return place.get().text().filter("never"::equals).isPresent()
        ? null
        : place.get().read(Spans::read).orElse(standard);
  }
}
