package dev.tocsin.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done so that it doesn't happen again.
 *
 * @param measure the temporary measure that it takes over, 0 for none
 */
public record ActionItem(
    int number,
    String text,
    @Nullable Who owner,
    @Nullable LocalDate due,
    FollowUpEvent.Horizon horizon,
    int measure,
    boolean done) {

  static ActionItem of(FollowUpEvent.ActionAdded event) {
    return new ActionItem(
        event.number(),
        event.text(),
        event.owner(),
        event.due(),
        event.horizon(),
        event.measure(),
        false);
  }

  /** How people call it: A1. */
  public String name() {
    return "A" + number;
  }

  ActionItem finished() {
    return new ActionItem(number, text, owner, due, horizon, measure, true);
  }
}
