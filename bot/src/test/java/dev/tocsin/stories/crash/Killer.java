package dev.tocsin.stories.crash;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Kills each process once, at an instant that is drawn when it starts. */
final class Killer {
  private static final int LATEST_AFTER_REQUEST = 60;
  private static final int LATEST_AFTER_START = 200;

  private final Random random;
  private final Map<When, Integer> struck = new EnumMap<>(When.class);
  private int left;
  private int drawn;
  private boolean pagesAreDue = true;
  private @Nullable ServedTocsin target;
  private @Nullable Plan plan;

  /** What a kill falls into. */
  enum When {
    A_REQUEST,
    A_SEND,
    A_RECOVERY
  }

  /**
   * @param skip how many such instants to let pass
   * @param delay how many milliseconds to wait then
   */
  private record Plan(When when, FakeMailProvider.Moment moment, int skip, int delay) {}

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
    plan = left == 0 ? null : draw();
  }

  synchronized void ready() {
    if (plan != null && plan.when() == When.A_RECOVERY) {
      strikeLater(plan);
    }
  }

  synchronized void requested() {
    if (plan != null && plan.when() == When.A_REQUEST && isTime(plan)) {
      strikeLater(plan);
    }
  }

  synchronized void mailing(FakeMailProvider.Moment moment) {
    if (plan != null
        && plan.when() == When.A_SEND
        && plan.moment() == moment
        && isTime(plan)
        && target != null) {
      strike(target, plan);
    }
  }

  /** While no page goes out, no kill can wait for one. */
  synchronized void expectPages(boolean due) {
    pagesAreDue = due;
    if (!due && plan != null && plan.when() == When.A_SEND) {
      plan = draw();
    }
  }

  /** In turn, so that few kills fall into everything; the instant itself is drawn. */
  private Plan draw() {
    var moments = FakeMailProvider.Moment.values();
    var moment = moments[random.nextInt(moments.length)];
    drawn++;
    if (pagesAreDue && drawn % 3 == 1) {
      return new Plan(When.A_SEND, moment, random.nextInt(2), 0);
    }
    if (drawn % 3 == 0) {
      return new Plan(When.A_RECOVERY, moment, 0, random.nextInt(LATEST_AFTER_START));
    }
    return new Plan(
        When.A_REQUEST, moment, random.nextInt(3), random.nextInt(LATEST_AFTER_REQUEST));
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
      Executor later = CompletableFuture.delayedExecutor(drawn.delay(), TimeUnit.MILLISECONDS);
      later.execute(() -> strike(doomed, drawn));
    }
  }

  private synchronized void strike(ServedTocsin doomed, Plan drawn) {
    plan = null;
    left--;
    struck.merge(drawn.when(), 1, Integer::sum);
    doomed.kill();
  }
}
