package dev.tocsin;

import dev.tocsin.storage.StorageUnavailable;
import java.net.BindException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the sentence for people in what Spring throws when it can't start. */
final class StartTrouble {
  private static final Logger log = LoggerFactory.getLogger(StartTrouble.class);

  private StartTrouble() {}

  /**
   * @param properties what it was started with
   */
  static RuntimeException of(RuntimeException failure, Map<String, Object> properties) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case CannotStart known -> {
          return known;
        }
        case StorageUnavailable unavailable -> {
          return new CannotStart(String.valueOf(unavailable.getMessage()));
        }
        case BindException _ -> {
          return new CannotStart(
              "Tocsin can't listen at %s, port %s. Stop the program that does, or set TOCSIN_PORT or"
                  .concat(" TOCSIN_ADDRESS.")
                  .formatted(properties.get("server.address"), properties.get("server.port")));
        }
        default -> {}
      }
    }
    log.error("Tocsin can't start", failure);
    return failure;
  }
}
