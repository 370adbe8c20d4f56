package dev.tocsin.incident;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands on reaching people, and the reports of what came of it. */
public sealed interface PagingCommand extends IncidentCommand {
  /**
   * @param target as the person said it, such as {@code schedule:engineering}
   */
  record PagePeople(String target, List<Wakened> woken, @Nullable String why)
      implements PagingCommand {}

  /**
   * @param confirmed that someone who was not paged said they take it all the same
   * @param via {@code button}, {@code command}, {@code link}, …
   */
  record Acknowledge(String via, boolean confirmed) implements PagingCommand {}

  record TakeBackAcknowledgement() implements PagingCommand {}

  /** Says that one is coming, without taking it yet. */
  record Come() implements PagingCommand {}

  /** Goes to the given step at once; the desk says which people that wakes. */
  record Escalate(Step step, @Nullable String why) implements PagingCommand {}

  /** A due step of a chain; refused without harm when that chain is no longer alive. */
  record ReachStep(int chain, Step step) implements PagingCommand {}

  /** What the on-call model says about one step at one instant. */
  record Step(
      int index, boolean founders, List<Wakened> woken, Duration waitFor, List<String> notices) {}

  record ReportAttempt(
      int order, Who who, String channel, PagingEvent.Outcome outcome, String detail)
      implements PagingCommand {}
}
