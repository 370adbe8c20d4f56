package dev.tocsin.stories.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** When instances were killed or cut off, by this process's ticks, and since when one is sound. */
final class Disturbances {
  /** A page that was on its way when the network was cut may be put on record too late. */
  private static final long BEFORE = Duration.ofSeconds(1).toNanos();

  private final List<Span> all = new ArrayList<>();
  private long sound;
  private int healthy;

  /**
   * @param to when its effects had ended: at once for a kill
   */
  private record Span(long from, long to) {}

  synchronized void killed() {
    long now = System.nanoTime();
    all.add(new Span(now, now));
    sound = now;
  }

  /** Returns what is to be handed back when the network is whole again. */
  synchronized int cut() {
    long now = System.nanoTime();
    all.add(new Span(now, Long.MAX_VALUE));
    sound = now;
    return all.size() - 1;
  }

  synchronized void healed(int cut) {
    all.set(cut, new Span(all.get(cut).from(), System.nanoTime() + BEFORE));
  }

  /** How many instances can work now. */
  synchronized void healthy(int number) {
    if (healthy == 0 && number > 0) {
      sound = System.nanoTime();
    }
    healthy = number;
  }

  /** Since when at least one instance could work, and nothing happened to any. */
  synchronized long soundSince() {
    return healthy == 0 ? Long.MAX_VALUE : sound;
  }

  /**
   * Whether for each time that a page went out again something happened that nothing else came of.
   */
  synchronized boolean explain(List<Long> times) {
    List<Span> left = new ArrayList<>(all);
    left.sort(Comparator.comparingLong(Span::to));
    for (int again = 1; again < times.size(); again++) {
      Span reason =
          left.stream()
              .filter(reasonFor(times.get(again - 1), times.get(again)))
              .findFirst()
              .orElse(null);
      if (reason == null) {
        return false;
      }
      left.remove(reason);
    }
    return true;
  }

  private static Predicate<Span> reasonFor(long once, long again) {
    return span -> span.from() <= again && span.to() >= once - BEFORE;
  }
}
