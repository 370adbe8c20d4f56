package dev.tocsin.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something done for the time being, such as a check that was switched off. */
public record Measure(int number, String what, @Nullable Instant revertBy, Who owner, State state) {
  /**
   * Whether it is still in place, and if so, whether an action item keeps it from being forgotten.
   */
  public enum State {
    OPEN,
    REVERTED,
    CARRIED_OVER
  }

  static Measure of(FollowUpEvent.MeasureAdded event) {
    return new Measure(event.number(), event.what(), event.revertBy(), event.owner(), State.OPEN);
  }

  /** How people call it: T1. */
  public String name() {
    return "T" + number;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  Measure reverted() {
    return new Measure(number, what, revertBy, owner, State.REVERTED);
  }

  Measure carriedOver() {
    return new Measure(number, what, revertBy, owner, State.CARRIED_OVER);
  }
}
