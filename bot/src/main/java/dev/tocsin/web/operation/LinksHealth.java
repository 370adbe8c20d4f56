package dev.tocsin.web.operation;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says what is off without a public address; that is a choice, and so no fault. */
record LinksHealth(Optional<String> publicUrl) implements HealthIndicator {
  @Override
  public Health health() {
    return Health.up()
        .withDetail(
            "publicUrl",
            publicUrl.orElse(
                "TOCSIN_PUBLIC_URL is not set: links to acknowledge, calendar feeds and provider"
                    + " callbacks are off"))
        .build();
  }
}
