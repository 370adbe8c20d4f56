package dev.tocsin.web.operation;

import dev.tocsin.delivery.Presence;
import dev.tocsin.storage.Instances;
import dev.tocsin.storage.Leases;
import dev.tocsin.storage.StorageUnavailable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Which processes share the database, who holds what, and whether they go by one configuration. */
record InstancesHealth(Presence presence) implements HealthIndicator {
  static final String DIFFERENT =
      "The instances go by different configuration files: give each the same one, or whom an"
          + " incident wakes depends on who looks at it.";

  @Override
  public Health health() {
    try {
      return of(presence.company());
    } catch (StorageUnavailable e) {
      return Health.unknown().withDetail("instances", String.valueOf(e.getMessage())).build();
    }
  }

  /** Different files for a moment are no fault: each looks at its own every two seconds. */
  private Health of(Presence.Company company) {
    Health.Builder health =
        Health.up()
            .withDetail("this", presence.id())
            .withDetail("seenLately", company.instances().stream().map(this::line).toList())
            .withDetail("holders", holders(company));
    long files =
        company.instances().stream().map(one -> one.facts().configuration()).distinct().count();
    return files > 1 ? health.withDetail("configuration", DIFFERENT).build() : health.build();
  }

  private String line(Instances.Seen seen) {
    Instances.Facts facts = seen.facts();
    return "%s on %s, %s, since %s, seen %s"
        .formatted(facts.id(), facts.host(), facts.version(), facts.startedAt(), seen.at());
  }

  private static Map<String, String> holders(Presence.Company company) {
    List<Leases.Held> held = company.held();
    return held.stream().collect(Collectors.toMap(Leases.Held::name, Leases.Held::owner));
  }
}
