package dev.tocsin.chat;

import org.jspecify.annotations.Nullable;

/** The answer to a command, for the asker's eyes only; what a room must see is posted there. */
public sealed interface Reply {
  /**
   * @param wrong nothing was done: the argument that was refused, empty where it is none in
   *     particular; null when there is nothing wrong with it
   * @param state what has become of the command
   */
  record Shown(Card card, @Nullable String wrong, State state) implements Reply {
    public Shown(Card card) {
      this(card, null);
    }

    public Shown(Card card, @Nullable String wrong) {
      this(card, wrong, wrong == null ? State.DONE : State.REFUSED);
    }

    /** Nothing is done before one of the card's buttons is pressed. */
    static Shown question(Card card) {
      return new Shown(card, null, State.WAITING);
    }
  }

  /** What has become of a command; one that failed may be carried out when it is given again. */
  enum State {
    DONE,
    WAITING,
    REFUSED,
    FAILED
  }

  /** There is something to fill in first. */
  record Asked(Form form) implements Reply {}
}
