package dev.tocsin.web.operation;

import dev.tocsin.config.Problem;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the configuration that counts is what the file says by now. */
record ConfigurationHealth(Supplier<List<Problem>> problems) implements HealthIndicator {
  @Override
  public Health health() {
    List<Problem> found = problems.get();
    return found.isEmpty()
        ? Health.up().build()
        : Health.down()
            .withDetail("configuration", "the file has mistakes; what it said before still counts")
            .withDetail("mistakes", found.stream().map(Problem::sentence).toList())
            .build();
  }
}
