package dev.tocsin.chat.console;

/** The answer to a request that has nothing more to say. */
record Done(boolean done) {
  static final Done DONE = new Done(true);
}
