package dev.tocsin;

/** Why the server does not start, in words for the one who started it. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String why) {
    super(why);
  }
}
