package dev.tocsin.web.operation;

import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the one loop goes round, and how much work it has before it. */
record WorkerHealth(Supplier<Optional<Instant>> lastCycle, Storage storage)
    implements HealthIndicator {
  /** It looks every second; this many missed looks are no hiccup. */
  static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

  @Override
  public Health health() {
    Instant now = storage.clock().instant();
    Optional<Instant> last = lastCycle.get();
    boolean turns = last.filter(at -> at.plus(LONGEST_SILENCE).isAfter(now)).isPresent();
    Health.Builder health = turns ? Health.up() : Health.down();
    last.ifPresent(at -> health.withDetail("lastCycle", at.toString()));
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
