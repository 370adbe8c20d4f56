package dev.tocsin.web.operation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the watcher elsewhere hears that work goes on. */
record HeartbeatHealth(Heartbeat heartbeat) implements HealthIndicator {
  @Override
  public Health health() {
    Heartbeat.State state = heartbeat.state();
    Health.Builder health = state.trouble().isEmpty() ? Health.up() : Health.down();
    health.withDetail("watcher", heartbeat.watcher());
    if (state.told() != null) {
      health.withDetail("lastTold", state.told().toString());
    }
    return state.trouble().isEmpty()
        ? health.build()
        : health.withDetail("trouble", state.trouble()).build();
  }
}
