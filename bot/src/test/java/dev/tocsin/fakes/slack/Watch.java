package dev.tocsin.fakes.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits until the workspace is as a test expects it, and tells what was there when it is not. */
final class Watch {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final Workspace workspace;

  Watch(Workspace workspace) {
    this.workspace = workspace;
  }

  <T> T until(String what, Supplier<Optional<T>> look, Supplier<String> there) {
    var end = System.nanoTime() + DEADLINE.toNanos();
    synchronized (workspace) {
      while (true) {
        var found = look.get();
        if (found.isPresent()) {
          return found.get();
        }
        var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("Slack never showed " + what + "; there was: " + there.get());
        }
        await(left);
      }
    }
  }

  private void await(long millis) {
    try {
      workspace.wait(Math.min(millis, 500));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
