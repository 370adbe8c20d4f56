package dev.tocsin.fakes.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what is to come, generously, and says what did not. */
public final class Patience {
  private static final Duration GENEROUS = Duration.ofSeconds(90);

  private Patience() {}

  public static <T> T until(String what, Supplier<Optional<T>> there) {
    long end = System.nanoTime() + GENEROUS.toNanos();
    Optional<T> found = there.get();
    while (found.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      found = there.get();
    }
    return found.orElseThrow(() -> new AssertionError("there never was " + what));
  }

  /** Lets real time pass where only that tells: how long a line is cut. */
  public static void pass(Duration span) {
    LockSupport.parkNanos(span.toNanos());
  }

  public static void untilSo(String what, BooleanSupplier so) {
    until(what, () -> so.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }
}
