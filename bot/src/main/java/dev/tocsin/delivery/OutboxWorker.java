package dev.tocsin.delivery;

import dev.tocsin.storage.Outbox;
import dev.tocsin.storage.Storage;
import dev.tocsin.storage.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only loop: takes what is due out of the outbox and has it carried out. */
public final class OutboxWorker implements AutoCloseable {
  static final Duration LEASE = Duration.ofSeconds(4);

  private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);

  /** Enough for 10,000 pages a minute by a provider that takes half a second for each. */
  private static final int AT_ONCE = 128;

  /** It looks every second; this many missed looks are no hiccup. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

  /** More than any provider is waited for. */
  private static final Duration LONGEST_WORK = Duration.ofMinutes(2);

  private static final Duration LONGEST_PARTING = Duration.ofSeconds(10);

  private static final Duration SHORTEST_NAP = Duration.ofMillis(5);
  private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

  private final Storage storage;
  private final Delivery delivery;
  private final String owner;
  private final Map<String, Hold> running = new ConcurrentHashMap<>();
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final Nap nap = new Nap();
  private final Thread loop;
  private final List<Runnable> rounds = new CopyOnWriteArrayList<>();
  private volatile boolean closing;
  private volatile @Nullable Instant lastCycle;
  private volatile @Nullable Instant lastReturn;

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
    lastReturn = storage.clock().instant();
    loop.start();
  }

  /** Looks at the outbox at once: something was promised, or the clock was moved. */
  public void wake() {
    nap.end();
  }

  /** Also does this each time that the outbox is looked at. */
  public void onRound(Runnable round) {
    rounds.add(round);
  }

  /** When the outbox was last looked at, for health; empty before the first time. */
  public Optional<Instant> lastCycle() {
    return Optional.ofNullable(lastCycle);
  }

  /**
   * Whether it gets on with its work: it looks at the outbox, and is not kept from taking anything
   * out of it by work in hand that never ends.
   */
  public boolean progresses() {
    boolean allHandsFull = running.size() >= AT_ONCE;
    return isWithin(LONGEST_SILENCE, lastCycle)
        && (!allHandsFull || isWithin(LONGEST_WORK, lastReturn));
  }

  private boolean isWithin(Duration span, @Nullable Instant at) {
    return at != null && at.plus(span).isAfter(storage.clock().instant());
  }

  private void run() {
    while (!closing || !running.isEmpty()) {
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
    rounds.forEach(Runnable::run);
    Instant now = storage.clock().instant();
    Duration pause = takeWork(now);
    lastCycle = now;
    return pause;
  }

  /** A database that is read but not written to gives none, and that is no progress. */
  private Duration takeWork(Instant now) {
    Duration left = untilNext(now);
    int free = AT_ONCE - running.size();
    if (free == 0 || closing) {
      return LONGEST_NAP;
    }
    return left.isPositive() ? left : begin(claim(free));
  }

  /** Returns how long to wait before looking for more. */
  private Duration begin(List<Outbox.Claimed> claimed) {
    claimed.stream()
        .map(one -> new Hold(storage, one, owner))
        .filter(hold -> running.putIfAbsent(hold.job().id(), hold) == null)
        .forEach(hold -> hands.execute(() -> carry(hold)));
    return claimed.isEmpty() ? SHORTEST_NAP : Duration.ZERO;
  }

  private List<Outbox.Claimed> claim(int most) {
    return storage.write(tx -> tx.outbox().claim(new Outbox.Claim(owner, tx.now(), LEASE, most)));
  }

  private void carry(Hold hold) {
    try {
      delivery.carry(hold);
    } finally {
      running.remove(hold.job().id());
      lastReturn = storage.clock().instant();
      nap.end();
    }
  }

  /** What takes longer than its lease stays ours, as long as it really is. */
  private void keepLeases() {
    Instant now = storage.clock().instant();
    List<String> ending =
        running.values().stream()
            .filter(hold -> hold.endsBefore(now.plus(LEASE.dividedBy(2))))
            .map(hold -> hold.job().id())
            .toList();
    if (!ending.isEmpty()) {
      Instant until = now.plus(LEASE);
      List<String> held = storage.write(tx -> tx.outbox().extend(ending, owner, until));
      held.stream().map(running::get).filter(Objects::nonNull).forEach(hold -> hold.lasts(until));
    }
  }

  /** Zero when something is due. */
  private Duration untilNext(Instant now) {
    Duration left =
        storage
            .read(tx -> tx.outbox().nextDue(now, owner))
            .map(next -> Duration.between(now, next))
            .orElse(LONGEST_NAP);
    return left.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : left;
  }

  /** Takes nothing new, and keeps what is in hand its own until that is done. */
  @Override
  public void close() {
    close(LONGEST_PARTING);
  }

  /**
   * @param patience what is in hand for longer is left to others, as if the process had been killed
   */
  void close(Duration patience) {
    closing = true;
    nap.end();
    try {
      if (loop.isAlive() && !loop.join(patience)) {
        leaveToOthers();
      }
    } catch (InterruptedException e) {
      leaveToOthers();
      Thread.currentThread().interrupt();
    }
    hands.shutdown();
  }

  private void leaveToOthers() {
    log.warn("Left to others in the middle of it: {}", running.keySet());
    running.clear();
    nap.end();
  }

  /** Once closed: whether nothing is carried any more within this time, also what was left. */
  boolean rests(Duration patience) throws InterruptedException {
    return hands.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
