package dev.tocsin.history;

/** The input is no history in any form that can be read; the reason says what would be one. */
public final class NotAHistory extends Exception {
  private final String reason;

  NotAHistory(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, as a sentence for people. */
  public String reason() {
    return reason;
  }
}
