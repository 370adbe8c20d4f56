package dev.tocsin.paging;

import java.time.Duration;

/** A page did not go out, and why, in words that may stand on the timeline. */
public final class PageFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean worthRetrying;
  private final boolean early;
  private final Duration after;

  private PageFailure(String why, boolean worthRetrying, boolean early, Duration after) {
    super(why);
    this.early = early;
    this.worthRetrying = worthRetrying;
    this.after = after;
  }

  /** It may go out later, not before the given time has passed (zero: as the caller thinks fit). */
  public static PageFailure forNow(String why, Duration after) {
    return new PageFailure(why, true, false, after);
  }

  /** What it needs is on its way: it is asked for again soon, and fails only if that goes on. */
  public static PageFailure tooEarly(String why, Duration after) {
    return new PageFailure(why, true, true, after);
  }

  /** It will never go out this way. */
  public static PageFailure forGood(String why) {
    return new PageFailure(why, false, false, Duration.ZERO);
  }

  public boolean worthRetrying() {
    return worthRetrying;
  }

  public boolean isTooEarly() {
    return early;
  }

  public Duration after() {
    return after;
  }
}
