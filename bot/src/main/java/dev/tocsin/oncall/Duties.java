package dev.tocsin.oncall;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of the people: schedules, policies, severities and services by name, and how a few
 * people share it without them.
 */
public record Duties(
    Map<String, Schedule> schedules,
    Map<String, Policy> policies,
    Map<Integer, SeverityRule> severities,
    Map<String, Service> services,
    FounderMode founderMode) {

  public static final Duties NONE = new Duties(Map.of(), Map.of(), Map.of(), Map.of());

  public Duties {
    schedules = Collections.unmodifiableMap(new LinkedHashMap<>(schedules));
    policies = Collections.unmodifiableMap(new LinkedHashMap<>(policies));
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
  }

  /** The same with the shifts that were read from calendars, by where these are. */
  Duties with(Map<String, List<Shift>> read) {
    Map<String, Schedule> filled = new LinkedHashMap<>(schedules);
    filled.replaceAll((_, schedule) -> schedule.with(read));
    return new Duties(filled, policies, severities, services, founderMode);
  }

  public Duties(
      Map<String, Schedule> schedules,
      Map<String, Policy> policies,
      Map<Integer, SeverityRule> severities,
      Map<String, Service> services) {
    this(schedules, policies, severities, services, FounderMode.STANDARD);
  }
}
