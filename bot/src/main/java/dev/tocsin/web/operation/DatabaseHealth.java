package dev.tocsin.web.operation;

import dev.tocsin.storage.Storage;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the database answers. */
record DatabaseHealth(Storage storage) implements HealthIndicator {
  @Override
  public Health health() {
    return storage.answers()
        ? Health.up().build()
        : Health.down().withDetail("database", "does not answer; the log says why").build();
  }
}
