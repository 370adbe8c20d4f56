package dev.tocsin.chat;

import java.time.Duration;

/** A platform did not do what it was asked, in words that a person understands. */
public final class ChatFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final Duration after;

  private enum Kind {
    FOR_NOW,
    FOR_GOOD,
    ROOM_GONE
  }

  private ChatFailure(String why, Kind kind, Duration after) {
    super(why);
    this.kind = kind;
    this.after = after;
  }

  /** It may work later, not before the given time has passed (zero: as the caller thinks fit). */
  public static ChatFailure forNow(String why, Duration after) {
    return new ChatFailure(why, Kind.FOR_NOW, after);
  }

  /** It will never work as asked. */
  public static ChatFailure forGood(String why) {
    return new ChatFailure(why, Kind.FOR_GOOD, Duration.ZERO);
  }

  /** It will never work in this room, which nobody can write in any more. */
  public static ChatFailure roomGone(String why) {
    return new ChatFailure(why, Kind.ROOM_GONE, Duration.ZERO);
  }

  public boolean worthRetrying() {
    return kind == Kind.FOR_NOW;
  }

  /** Whether the room is of no use any more, so that another one is. */
  public boolean isRoomGone() {
    return kind == Kind.ROOM_GONE;
  }

  public Duration after() {
    return after;
  }
}
