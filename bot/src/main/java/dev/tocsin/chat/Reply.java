package dev.tocsin.chat;

import org.jspecify.annotations.Nullable;

/** The answer to a command, for the asker's eyes only; what a room must see is posted there. */
public sealed interface Reply {
  /**
   * @param wrong nothing was done: the argument that was refused, empty where it is none in
   *     particular; null when all is well
   */
  record Shown(Card card, @Nullable String wrong) implements Reply {
    public Shown(Card card) {
      this(card, null);
    }
  }

  /** There is something to fill in first. */
  record Asked(Form form) implements Reply {}
}
