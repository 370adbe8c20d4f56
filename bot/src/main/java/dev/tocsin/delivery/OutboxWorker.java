package dev.tocsin.delivery;

import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only loop: takes what is due out of the outbox and has it carried out. */
public final class OutboxWorker implements AutoCloseable {
  static final Duration LEASE = Duration.ofSeconds(4);

  private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int AT_ONCE = 32;
  private static final Duration SHORTEST_NAP = Duration.ofMillis(5);
  private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

  private final Storage storage;
  private final Delivery delivery;
  private final String owner;
  private final Map<String, Outbox.Claimed> running = new ConcurrentHashMap<>();
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final Nap nap = new Nap();
  private final Thread loop;
  private volatile boolean closing;
  private volatile @Nullable Instant lastCycle;

  /**
   * @param owner what this process's leases are known by
   */
  public OutboxWorker(Storage storage, Delivery delivery, String owner) {
    this.storage = storage;
    this.delivery = delivery;
    this.owner = owner;
    this.loop = Thread.ofPlatform().name("outbox").unstarted(this::run);
  }

  /** Begins to work; on SQLite with what the process before this one left in hand. */
  public void start() {
    storage.write(tx -> tx.outbox().releaseLeases());
    loop.start();
  }

  /** Looks at the outbox at once: something was promised, or the clock was moved. */
  public void wake() {
    nap.end();
  }

  /** When the outbox was last looked at, for health; empty before the first time. */
  public Optional<Instant> lastCycle() {
    return Optional.ofNullable(lastCycle);
  }

  /** Carries out all that is due, here and now, until nothing is left: for tests without a loop. */
  public void carryOutDue() {
    List<Outbox.Claimed> claimed = claim(1);
    while (!claimed.isEmpty()) {
      claimed.forEach(one -> delivery.carry(one.job(), owner));
      claimed = claim(1);
    }
  }

  private void run() {
    while (!closing) {
      try {
        nap.of(cycle());
      } catch (StorageUnavailable e) {
        log.error("The outbox can't be read: {}", e.getMessage());
        nap.of(LONGEST_NAP);
      } catch (RuntimeException e) {
        log.error("A cycle of the outbox failed", e);
        nap.of(LONGEST_NAP);
      }
    }
  }

  /** Returns how long there is nothing to do. */
  private Duration cycle() {
    keepLeases();
    int free = AT_ONCE - running.size();
    List<Outbox.Claimed> claimed = free > 0 ? claim(free) : List.of();
    claimed.stream()
        .filter(one -> running.putIfAbsent(one.job().id(), one) == null)
        .forEach(one -> hands.execute(() -> carry(one)));
    lastCycle = storage.clock().instant();
    if (free == 0 || closing) {
      return LONGEST_NAP;
    }
    return claimed.isEmpty() ? untilNext() : Duration.ZERO;
  }

  private List<Outbox.Claimed> claim(int most) {
    Instant now = storage.clock().instant();
    boolean due =
        storage.read(tx -> tx.outbox().nextDue(now)).filter(next -> !next.isAfter(now)).isPresent();
    return due
        ? storage.write(tx -> tx.outbox().claim(new Outbox.Claim(owner, tx.now(), LEASE, most)))
        : List.of();
  }

  private void carry(Outbox.Claimed claimed) {
    try {
      delivery.carry(claimed.job(), owner);
    } finally {
      running.remove(claimed.job().id());
      nap.end();
    }
  }

  /** What takes longer than its lease stays ours, as long as it really is. */
  private void keepLeases() {
    Instant now = storage.clock().instant();
    for (Outbox.Claimed claimed : List.copyOf(running.values())) {
      if (claimed.until().isBefore(now.plus(LEASE.dividedBy(2)))) {
        String id = claimed.job().id();
        Instant until = now.plus(LEASE);
        if (storage.write(tx -> tx.outbox().extend(id, owner, until))) {
          running.replace(id, new Outbox.Claimed(claimed.job(), until));
        }
      }
    }
  }

  private Duration untilNext() {
    Instant now = storage.clock().instant();
    Duration left =
        storage
            .read(tx -> tx.outbox().nextDue(now))
            .map(next -> Duration.between(now, next))
            .orElse(LONGEST_NAP);
    Duration capped = left.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : left;
    return capped.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : capped;
  }

  /** Takes nothing new, and waits until what is in hand is done. */
  @Override
  public void close() {
    closing = true;
    nap.end();
    try {
      loop.join(LONGEST_NAP.multipliedBy(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    hands.close();
  }
}
