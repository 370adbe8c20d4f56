package dev.tocsin.web.operation;

import dev.tocsin.desk.Calendars;
import dev.tocsin.oncall.Roster;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether each calendar that shifts are read from has a good copy, how old that is, and who in it
 * is known to nobody.
 */
record CalendarHealth(Calendars calendars, Supplier<Roster> roster) implements HealthIndicator {
  @Override
  public Health health() {
    List<Calendars.State> states = calendars.states(roster.get());
    boolean well = states.stream().allMatch(state -> state.readAt() != null);
    Health.Builder health = well ? Health.up() : Health.down();
    states.forEach(state -> health.withDetail(state.where(), details(state)));
    return health.build();
  }

  private static Map<String, Object> details(Calendars.State state) {
    return Map.of(
        "lastRead",
        state.readAt() == null ? "never" : state.readAt().toString(),
        "trouble",
        state.error() == null ? "none" : state.error(),
        "shifts",
        state.shifts(),
        "unknownPeople",
        state.unmatched());
  }
}
