package dev.tocsin.paging;

import java.time.Duration;

/** A page did not go out, and why, in words that may stand on the timeline. */
public final class PageFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean worthRetrying;
  private final Duration after;

  private PageFailure(String why, boolean worthRetrying, Duration after) {
    super(why);
    this.worthRetrying = worthRetrying;
    this.after = after;
  }

  /** It may go out later, not before the given time has passed (zero: as the caller thinks fit). */
  public static PageFailure forNow(String why, Duration after) {
    return new PageFailure(why, true, after);
  }

  /** It will never go out this way. */
  public static PageFailure forGood(String why) {
    return new PageFailure(why, false, Duration.ZERO);
  }

  public boolean worthRetrying() {
    return worthRetrying;
  }

  public Duration after() {
    return after;
  }
}
