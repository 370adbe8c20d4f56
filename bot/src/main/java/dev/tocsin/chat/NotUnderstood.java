package dev.tocsin.chat;

/** What was typed cannot be read; the message says what can. */
final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String why;
  private final String argument;

  NotUnderstood(String why) {
    this(why, "");
  }

  private NotUnderstood(String why, String argument) {
    super(why, null, false, false);
    this.why = why;
    this.argument = argument;
  }

  /** The same, of one argument. */
  NotUnderstood about(String key) {
    return new NotUnderstood(why, key);
  }

  /** The argument that it is about, empty for none in particular. */
  String argument() {
    return argument;
  }

  String why() {
    return why;
  }
}
