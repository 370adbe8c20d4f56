package dev.tocsin.web.operation;

import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Measures what has been promised and is not done; one look at the outbox serves all gauges. */
final class OutboxMeters implements MeterBinder {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Storage storage;
  private final Supplier<Optional<Instant>> lastCycle;
  private @Nullable Instant looked;
  private Outbox.@Nullable Counts counts;

  OutboxMeters(Storage storage, Supplier<Optional<Instant>> lastCycle) {
    this.storage = storage;
    this.lastCycle = lastCycle;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    jobs(registry, "waiting", Outbox.Counts::pending);
    jobs(registry, "in_hand", Outbox.Counts::leased);
    jobs(registry, "given_up", Outbox.Counts::failed);
    Gauge.builder("tocsin.outbox.lateness", this, it -> it.measured(it::secondsLate))
        .description("How long the oldest job has been due")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("tocsin.outbox.cycle.age", this, OutboxMeters::secondsSinceCycle)
        .description("How long ago the worker last looked at the outbox")
        .baseUnit("seconds")
        .register(registry);
  }

  private void jobs(MeterRegistry registry, String state, ToDoubleFunction<Outbox.Counts> number) {
    Gauge.builder("tocsin.outbox.jobs", this, it -> it.measured(number))
        .description("Jobs that are not done")
        .tag("state", state)
        .register(registry);
  }

  private double measured(ToDoubleFunction<Outbox.Counts> number) {
    Outbox.Counts now = counts();
    return now == null ? Double.NaN : number.applyAsDouble(now);
  }

  private double secondsLate(Outbox.Counts now) {
    return seconds(lateness(now, storage.clock().instant()));
  }

  private double secondsSinceCycle() {
    return lastCycle
        .get()
        .map(at -> seconds(Duration.between(at, storage.clock().instant())))
        .orElse(Double.NaN);
  }

  static Duration lateness(Outbox.Counts counts, Instant now) {
    Instant oldest = counts.oldestDue();
    return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
  }

  private static double seconds(Duration length) {
    return length.toMillis() / 1000.0;
  }

  /** Null while the database does not answer. */
  private synchronized Outbox.@Nullable Counts counts() {
    Instant now = storage.clock().instant();
    if (looked == null || !now.isBefore(looked.plus(FRESH))) {
      looked = now;
      counts = read();
    }
    return counts;
  }

  private Outbox.@Nullable Counts read() {
    try {
      return storage.read(tx -> tx.outbox().counts());
    } catch (StorageUnavailable e) {
      return null;
    }
  }
}
