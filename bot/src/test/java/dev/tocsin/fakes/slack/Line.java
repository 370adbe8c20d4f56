package dev.tocsin.fakes.slack;

import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** The way by which an app hears from Slack. */
interface Line {
  /** Brings it; the future never fails. */
  CompletableFuture<Heard> bring(Parcel parcel);

  /** Whether one event waits for the reply to the last. */
  boolean oneByOne();

  /**
   * What came back.
   *
   * @param trouble why it does not count as delivered, empty when it does
   */
  record Heard(String trouble, JsonNode body) {
    static Heard failed(String trouble) {
      return new Heard(trouble, Json.object());
    }

    boolean delivered() {
      return trouble.isEmpty();
    }
  }
}
