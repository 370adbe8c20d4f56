package dev.tocsin.delivery;

/** Somebody else has the job by now: whoever lost it stops at once, and says nothing about it. */
final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLost() {
    super("another instance has the job", null, false, false);
  }
}
