package dev.tocsin.chat.console;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Sends the courier again for what was left behind by a crash or could not be taken. */
final class CourierRounds implements SmartLifecycle {
  private final Courier courier;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("courier").factory());
  private volatile boolean running;

  CourierRounds(Courier courier) {
    this.courier = courier;
  }

  @Override
  public void start() {
    running = true;
    var _ = rounds.scheduleWithFixedDelay(courier::deliver, 0, 1, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    running = false;
    rounds.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
