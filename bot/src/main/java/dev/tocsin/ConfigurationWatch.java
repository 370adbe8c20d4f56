package dev.tocsin;

import java.time.Duration;

/** Looks every few seconds whether the configuration file was edited. */
final class ConfigurationWatch implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Rounds rounds;

  ConfigurationWatch(LiveConfiguration configuration) {
    rounds =
        new Rounds(
                "configuration",
                "An edit of the configuration could not be followed",
                configuration::refresh)
            .every(BETWEEN_LOOKS);
  }

  @Override
  public void close() {
    rounds.close();
  }
}
