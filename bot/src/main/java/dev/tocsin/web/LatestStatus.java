package dev.tocsin.web;

import dev.tocsin.config.Configuration;
import dev.tocsin.config.StatusPage;
import dev.tocsin.desk.PublicStatus;
import dev.tocsin.storage.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
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
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable Look last;

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

  /**
   * Throws {@link StorageUnavailable} if it was never known; as fast as it would answer, since many
   * ask in an outage.
   */
  PublicStatus.Now now() {
    Look known = last;
    if (known != null && (isFresh(known) || !looking.tryLock())) {
      return known.told();
    }
    if (known == null) {
      looking.lock();
    }
    try {
      return look(last).told();
    } finally {
      looking.unlock();
    }
  }

  private Look look(@Nullable Look known) {
    if (known != null && isFresh(known)) {
      return known;
    }
    Look look = asked(known);
    last = look;
    return look;
  }

  private Look asked(@Nullable Look known) {
    try {
      return new Look(clock.instant(), status.get(), null);
    } catch (StorageUnavailable away) {
      return new Look(clock.instant(), known == null ? null : known.now, away);
    }
  }

  private boolean isFresh(Look known) {
    Instant now = clock.instant();
    return !now.isBefore(known.at) && now.isBefore(known.at.plus(FRESH));
  }

  /**
   * What came of asking the database.
   *
   * @param now what was known last, null if nothing was yet
   * @param away why it is not newer
   */
  private record Look(
      Instant at, PublicStatus.@Nullable Now now, @Nullable StorageUnavailable away) {
    PublicStatus.Now told() {
      if (now == null) {
        throw Objects.requireNonNull(away);
      }
      return now;
    }
  }
}
