package dev.tocsin.delivery;

import dev.tocsin.chat.SoleConnections;
import dev.tocsin.storage.Instances;
import dev.tocsin.storage.Leases;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says again and again that this instance is there, takes the connections that nobody holds, and
 * keeps its own. The worker's loop drives it, so that one whose worker stands still holds nothing.
 */
public final class Presence implements SoleConnections, AutoCloseable {
  /** Who was not heard of for so long is taken for dead. */
  public static final Duration LATELY = Duration.ofSeconds(15);

  static final Duration LEASE = Duration.ofSeconds(8);
  private static final Duration BETWEEN_BEATS = Duration.ofSeconds(2);

  /** Left before it ends, so that the next holder is alone. */
  private static final Duration IN_TIME = Duration.ofSeconds(2);

  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final Logger log = LoggerFactory.getLogger(Presence.class);

  private final Storage storage;
  private final Self self;
  private final Set<String> wanted = ConcurrentHashMap.newKeySet();
  private final Map<String, Instant> ours = new ConcurrentHashMap<>();
  private final Instant started;
  private volatile @Nullable Instant lastBeat;
  private volatile boolean gone;

  /**
   * What an instance is.
   *
   * @param id tells it from all others, also from the process before it
   * @param configuration tells files apart that say different things
   */
  public record Self(String id, String host, String version, Supplier<String> configuration) {}

  public Presence(Storage storage, Self self) {
    this.storage = storage;
    this.self = self;
    this.started = storage.clock().instant();
  }

  public String id() {
    return self.id();
  }

  @Override
  public boolean isOurs(String connection) {
    wanted.add(connection);
    Instant until = ours.get(connection);
    return until != null && storage.clock().instant().isBefore(until.minus(IN_TIME));
  }

  /** Does nothing for a while after it did something. */
  public void beat() {
    Instant now = storage.clock().instant();
    Instant last = lastBeat;
    boolean news = !ours.keySet().containsAll(wanted);
    Duration pause = news ? BETWEEN_BEATS.dividedBy(2) : BETWEEN_BEATS;
    if (!gone && (last == null || !now.isBefore(last.plus(pause)))) {
      storage.write(this::beat).forEach(this::heldOrNot);
      lastBeat = now;
    }
  }

  private Map<String, Optional<Instant>> beat(Transaction tx) {
    tx.instances().here(facts());
    tx.instances().forget(tx.now().minus(REMEMBERED));
    Instant until = tx.now().plus(LEASE);
    Map<String, Optional<Instant>> taken = new ConcurrentHashMap<>();
    for (String connection : wanted) {
      boolean held = tx.leases().take(connection, self.id(), until);
      taken.put(connection, held ? Optional.of(until) : Optional.empty());
    }
    return taken;
  }

  private void heldOrNot(String connection, Optional<Instant> until) {
    boolean held = ours.containsKey(connection);
    if (until.isPresent()) {
      ours.put(connection, until.get());
    } else {
      ours.remove(connection);
    }
    if (held != until.isPresent()) {
      log.info("The connection to {} is {}", connection, held ? "another's now" : "ours now");
    }
  }

  private Instances.Facts facts() {
    return new Instances.Facts(
        self.id(), self.host(), self.version(), self.configuration().get(), started);
  }

  /** The instances that were heard of lately, and who holds what. */
  public record Company(List<Instances.Seen> instances, List<Leases.Held> held) {}

  public Company company() {
    return storage.read(
        tx -> new Company(tx.instances().since(tx.now().minus(LATELY)), tx.leases().held()));
  }

  /** Leaves what it holds to the others at once. */
  @Override
  public void close() {
    gone = true;
    ours.clear();
    try {
      storage.<Boolean>write(
          tx -> {
            tx.leases().release(self.id());
            tx.instances().gone(self.id());
            return true;
          });
    } catch (RuntimeException e) {
      log.warn("What this instance holds is free in a few seconds: {}", e.getMessage());
    }
  }
}
