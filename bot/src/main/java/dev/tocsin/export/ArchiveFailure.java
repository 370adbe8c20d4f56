package dev.tocsin.export;

/** A postmortem was not filed, and why, in words that may stand on the timeline. */
public final class ArchiveFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean worthRetrying;

  private ArchiveFailure(String why, boolean worthRetrying) {
    super(why);
    this.worthRetrying = worthRetrying;
  }

  /** It may be filed later. */
  public static ArchiveFailure forNow(String why) {
    return new ArchiveFailure(why, true);
  }

  /** It will never be filed unless somebody changes something. */
  public static ArchiveFailure forGood(String why) {
    return new ArchiveFailure(why, false);
  }

  public boolean worthRetrying() {
    return worthRetrying;
  }
}
