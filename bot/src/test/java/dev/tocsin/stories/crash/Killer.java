package dev.tocsin.stories.crash;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Kills each process once, at an instant that is drawn when it starts. */
final class Killer {
  /** One in so many kills falls into a send, where possible. */
  private static final int SENDS_IN = 3;

  private static final Duration AFTER_REQUEST = Duration.ofMillis(60);
  private static final Duration AFTER_START = Duration.ofMillis(200);
  private static final Duration AFTER_CONFIRMATION = Duration.ofMillis(8);
  private static final Duration INTO_COMMIT = Duration.ofNanos(400_000);
  private static final Duration LONGEST_WATCH = Duration.ofMillis(300);

  private final Random random;
  private final Map<When, Integer> struck = new EnumMap<>(When.class);
  private int left;
  private boolean pagesAreDue = true;
  private @Nullable ServedTocsin target;
  private @Nullable Plan plan;

  /** What a kill falls into. */
  enum When {
    A_REQUEST,
    A_COMMIT,
    A_SEND,
    A_RECOVERY
  }

  /**
   * @param skip how many such instants to let pass
   * @param delay how long to wait then
   */
  private record Plan(When when, FakeMailProvider.Moment moment, int skip, Duration delay) {}

  Killer(long seed, int kills) {
    this.random = new Random(seed);
    this.left = kills;
  }

  synchronized boolean isDone() {
    return left == 0;
  }

  /** How many kills fell into what. */
  synchronized Map<When, Integer> struck() {
    return Map.copyOf(struck);
  }

  synchronized void started(ServedTocsin tocsin) {
    target = tocsin;
    plan = left == 0 ? null : draw(next());
  }

  synchronized void ready() {
    if (plan != null && plan.when() == When.A_RECOVERY) {
      strikeLater(plan);
    }
  }

  synchronized void requested() {
    if (plan != null && plan.when() == When.A_REQUEST && isTime(plan)) {
      strikeLater(plan);
    } else if (plan != null && plan.when() == When.A_COMMIT && isTime(plan)) {
      strikeInsideCommit(plan);
    }
  }

  synchronized void mailing(FakeMailProvider.Moment moment) {
    boolean planned = plan != null && plan.when() == When.A_SEND && plan.moment() == moment;
    if (planned && isTime(plan) && target != null) {
      if (plan.delay().isZero()) {
        strike(target, plan);
      } else {
        strikeLater(plan);
      }
    }
  }

  /** While no page goes out, no kill can wait for one. */
  synchronized void expectPages(boolean due) {
    pagesAreDue = due;
    if (!due && plan != null && plan.when() == When.A_SEND) {
      plan = draw(leastStruck(When.A_REQUEST, When.A_COMMIT));
    }
  }

  private Plan draw(When when) {
    var moments = FakeMailProvider.Moment.values();
    var moment = moments[random.nextInt(moments.length)];
    return switch (when) {
      case A_REQUEST -> new Plan(when, moment, random.nextInt(3), upTo(AFTER_REQUEST));
      case A_COMMIT -> new Plan(when, moment, random.nextInt(3), intoCommit());
      case A_RECOVERY -> new Plan(when, moment, 0, upTo(AFTER_START));
      case A_SEND -> new Plan(when, moment, 0, afterwards(moment));
    };
  }

  /** Sends go first while there are any, since they are but a small part of a night. */
  private When next() {
    int total = struck.values().stream().mapToInt(Integer::intValue).sum();
    boolean tooFewSends = SENDS_IN * struck.getOrDefault(When.A_SEND, 0) <= total;
    return pagesAreDue && tooFewSends
        ? When.A_SEND
        : leastStruck(When.A_REQUEST, When.A_COMMIT, When.A_RECOVERY);
  }

  private When leastStruck(When... possible) {
    List<When> drawn = Arrays.asList(possible.clone());
    Collections.shuffle(drawn, random);
    return Collections.min(drawn, Comparator.comparing(one -> struck.getOrDefault(one, 0)));
  }

  /** Before its confirmation the caller waits, whatever the delay. */
  private Duration afterwards(FakeMailProvider.Moment moment) {
    return moment == FakeMailProvider.Moment.CONFIRMED ? upTo(AFTER_CONFIRMATION) : Duration.ZERO;
  }

  /** The pages are written within a moment, then the disk takes its time. */
  private Duration intoCommit() {
    return random.nextBoolean() ? Duration.ZERO : upTo(INTO_COMMIT);
  }

  private Duration upTo(Duration longest) {
    return Duration.ofNanos(random.nextLong(longest.toNanos()));
  }

  private boolean isTime(Plan drawn) {
    if (drawn.skip() > 0) {
      plan = new Plan(drawn.when(), drawn.moment(), drawn.skip() - 1, drawn.delay());
      return false;
    }
    return true;
  }

  private void strikeLater(Plan drawn) {
    ServedTocsin doomed = target;
    plan = null;
    if (doomed != null) {
      Executor later =
          CompletableFuture.delayedExecutor(drawn.delay().toNanos(), TimeUnit.NANOSECONDS);
      later.execute(() -> strike(doomed, drawn));
    }
  }

  /** A request that writes nothing is not it: the next one may be. */
  private void strikeInsideCommit(Plan drawn) {
    ServedTocsin doomed = target;
    plan = null;
    if (doomed != null) {
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                if (doomed.commits().awaitWrite(LONGEST_WATCH)) {
                  LockSupport.parkNanos(drawn.delay().toNanos());
                  doomed.signal();
                  strike(doomed, drawn);
                } else {
                  postpone(drawn);
                }
              });
    }
  }

  private synchronized void postpone(Plan drawn) {
    plan = drawn;
  }

  private synchronized void strike(ServedTocsin doomed, Plan drawn) {
    plan = null;
    left--;
    struck.merge(drawn.when(), 1, Integer::sum);
    doomed.kill();
  }
}
