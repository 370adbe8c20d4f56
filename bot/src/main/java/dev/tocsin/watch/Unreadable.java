package dev.tocsin.watch;

/** Why it can't be read when something ends, in a few words. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unreadable(String why) {
    super(why, null, false, false);
  }
}
