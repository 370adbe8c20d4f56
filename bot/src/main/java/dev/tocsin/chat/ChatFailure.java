package dev.tocsin.chat;

import java.time.Duration;

/** A platform did not do what it was asked, in words that a person understands. */
public final class ChatFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean worthRetrying;
  private final Duration after;

  private ChatFailure(String why, boolean worthRetrying, Duration after) {
    super(why);
    this.worthRetrying = worthRetrying;
    this.after = after;
  }

  /** It may work later, not before the given time has passed (zero: as the caller thinks fit). */
  public static ChatFailure forNow(String why, Duration after) {
    return new ChatFailure(why, true, after);
  }

  /** It will never work as asked. */
  public static ChatFailure forGood(String why) {
    return new ChatFailure(why, false, Duration.ZERO);
  }

  public boolean worthRetrying() {
    return worthRetrying;
  }

  public Duration after() {
    return after;
  }
}
