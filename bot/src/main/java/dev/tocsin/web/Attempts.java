package dev.tocsin.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts who gets something secret wrong, so that guessing is slow. */
final class Attempts {
  private static final int MOST_REMEMBERED = 10_000;

  private final InstantSource clock;
  private final int allowed;
  private final Duration within;
  private final Map<String, Wrong> wrong = new LinkedHashMap<>();

  private record Wrong(int times, Instant first) {}

  Attempts(InstantSource clock, int allowed, Duration within) {
    this.clock = clock;
    this.allowed = allowed;
    this.within = within;
  }

  /** Counts one more wrong try of theirs. */
  synchronized void wrong(String who) {
    Instant now = clock.instant();
    forgetOld(now);
    Wrong before = wrong.get(who);
    wrong.put(who, before == null ? new Wrong(1, now) : new Wrong(before.times + 1, before.first));
  }

  /** Whether they have been wrong too often of late. */
  synchronized boolean areTooMany(String who) {
    forgetOld(clock.instant());
    Wrong before = wrong.get(who);
    return before != null && before.times >= allowed;
  }

  long seconds() {
    return within.toSeconds();
  }

  private void forgetOld(Instant now) {
    wrong.values().removeIf(one -> one.first.plus(within).isBefore(now));
    if (wrong.size() >= MOST_REMEMBERED) {
      wrong.clear();
    }
  }
}
