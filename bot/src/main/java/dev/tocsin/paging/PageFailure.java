package dev.tocsin.paging;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page did not go out, and why, in words that may stand on the timeline. */
public final class PageFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean worthRetrying;
  private final boolean early;
  private final Duration after;
  private final @Nullable String meanwhile;

  private PageFailure(
      String why,
      boolean worthRetrying,
      boolean early,
      Duration after,
      @Nullable String meanwhile) {
    super(why);
    this.meanwhile = meanwhile;
    this.early = early;
    this.worthRetrying = worthRetrying;
    this.after = after;
  }

  /** It may go out later, not before the given time has passed (zero: as the caller thinks fit). */
  public static PageFailure forNow(String why, Duration after) {
    return new PageFailure(why, true, false, after, null);
  }

  /** What it needs is on its way: it is asked for again soon, and fails only if that goes on. */
  public static PageFailure tooEarly(String why, Duration after) {
    return new PageFailure(why, true, true, after, null);
  }

  /** The person was reached; that it is said elsewhere too is tried for a while, and no need. */
  public static PageFailure unfinished(String why, Duration after, String meanwhile) {
    return new PageFailure(why, true, true, after, meanwhile);
  }

  /** It will never go out this way. */
  public static PageFailure forGood(String why) {
    return new PageFailure(why, false, false, Duration.ZERO, null);
  }

  /** The same, with one more reason. */
  public PageFailure also(String why) {
    return new PageFailure(getMessage() + "; " + why, worthRetrying, early, after, meanwhile);
  }

  public boolean worthRetrying() {
    return worthRetrying;
  }

  public boolean isTooEarly() {
    return early;
  }

  /** How the person was reached all the same, if they were. */
  public Optional<String> meanwhile() {
    return Optional.ofNullable(meanwhile);
  }

  public Duration after() {
    return after;
  }
}
