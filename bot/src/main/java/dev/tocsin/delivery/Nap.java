package dev.tocsin.delivery;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A pause that can be ended early; an end that comes before the pause is not forgotten. */
final class Nap {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean ended;

  void of(Duration length) {
    lock.lock();
    try {
      long left = length.toNanos();
      while (!ended && left > 0) {
        left = changed.awaitNanos(left);
      }
      ended = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
