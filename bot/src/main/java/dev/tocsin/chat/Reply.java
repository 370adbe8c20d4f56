package dev.tocsin.chat;

/** The answer to a command, for the eyes that the catalog says. */
public sealed interface Reply {
  /** @param forRoom whether everyone in the room sees it; otherwise only the asker does */
  record Shown(Card card, boolean forRoom) implements Reply {}

  /** There is something to fill in first. */
  record Asked(Form form) implements Reply {}
}
