package dev.tocsin.web.operation;

import dev.tocsin.delivery.OutboxWorker;
import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the one loop goes round, and how much work it has before it. */
record WorkerHealth(OutboxWorker worker, Storage storage) implements HealthIndicator {
  @Override
  public Health health() {
    Instant now = storage.clock().instant();
    Health.Builder health = worker.progresses() ? Health.up() : Health.down();
    worker.lastCycle().ifPresent(at -> health.withDetail("lastCycle", at.toString()));
    try {
      return withWork(health, storage.read(tx -> tx.outbox().counts()), now);
    } catch (StorageUnavailable e) {
      return health.down().withDetail("outbox", String.valueOf(e.getMessage())).build();
    }
  }

  private static Health withWork(Health.Builder health, Outbox.Counts counts, Instant now) {
    return health
        .withDetail("waiting", counts.pending())
        .withDetail("inHand", counts.leased())
        .withDetail("givenUp", counts.failed())
        .withDetail("secondsLate", OutboxMeters.lateness(counts, now).toSeconds())
        .build();
  }
}
