package dev.tocsin.history;

/** One message can't be used, for a reason that people are told. */
final class Unusable extends Exception {
  private final String reason;

  Unusable(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
