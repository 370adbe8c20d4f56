package dev.tocsin.chat;

/** The answer to a command, for the asker's eyes only; what a room must see is posted there. */
public sealed interface Reply {
  record Shown(Card card) implements Reply {}

  /** There is something to fill in first. */
  record Asked(Form form) implements Reply {}
}
