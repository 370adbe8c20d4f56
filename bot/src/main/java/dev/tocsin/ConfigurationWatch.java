package dev.tocsin;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every few seconds whether the configuration file was edited. */
final class ConfigurationWatch implements AutoCloseable {
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("configuration").factory());

  ConfigurationWatch(LiveConfiguration configuration) {
    var _ = rounds.scheduleWithFixedDelay(configuration::refresh, 2, 2, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    rounds.shutdown();
  }
}
