package dev.tocsin.chat;

/** What was typed cannot be read; the message says what can. */
final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String why;

  NotUnderstood(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  String why() {
    return why;
  }
}
