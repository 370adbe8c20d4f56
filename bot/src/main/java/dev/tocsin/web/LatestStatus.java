package dev.tocsin.web;

import dev.tocsin.config.Configuration;
import dev.tocsin.config.StatusPage;
import dev.tocsin.desk.PublicStatus;
import dev.tocsin.storage.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The status as it was some seconds ago, however many ask for it; while the database is away, as it
 * last was.
 */
final class LatestStatus {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Supplier<PublicStatus.Now> status;
  private final Supplier<Configuration> configuration;
  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile PublicStatus.@Nullable Now last;

  LatestStatus(
      Supplier<PublicStatus.Now> status,
      Supplier<Configuration> configuration,
      InstantSource clock) {
    this.status = status;
    this.configuration = configuration;
    this.clock = clock;
  }

  /** Whether it is shown to anybody, and how. */
  Optional<StatusPage> page() {
    return Optional.ofNullable(configuration.get().statusPage());
  }

  Times times() {
    return new Times(configuration.get().company().zone(), clock.instant());
  }

  /** Throws {@link StorageUnavailable} if it was never known. */
  PublicStatus.Now now() {
    PublicStatus.Now known = last;
    if (known != null && (isFresh(known) || !reading.tryLock())) {
      return known;
    }
    if (known == null) {
      reading.lock();
    }
    try {
      return read();
    } finally {
      reading.unlock();
    }
  }

  private PublicStatus.Now read() {
    PublicStatus.Now known = last;
    if (known != null && isFresh(known)) {
      return known;
    }
    try {
      PublicStatus.Now now = status.get();
      last = now;
      return now;
    } catch (StorageUnavailable away) {
      if (known == null) {
        throw away;
      }
      return known;
    }
  }

  private boolean isFresh(PublicStatus.Now known) {
    Instant now = clock.instant();
    return !now.isBefore(known.at()) && now.isBefore(known.at().plus(FRESH));
  }
}
