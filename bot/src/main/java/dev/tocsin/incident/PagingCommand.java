package dev.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
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

  /**
   * Takes it for a while only.
   *
   * @param longest how long an acknowledgement holds without a word
   */
  record Snooze(String via, boolean confirmed, Duration span, Duration longest)
      implements PagingCommand {}

  /** A snooze that is over; refused without harm when it was followed by something else. */
  record EndSnooze(Who who, Instant until) implements PagingCommand {}

  /**
   * Doubts acknowledgements after which nothing was written.
   *
   * @param lastSaid when somebody last wrote in the room
   */
  record ExpireAcknowledgements(@Nullable Instant lastSaid, Duration patience)
      implements PagingCommand {}

  /** Goes to the given step at once; the desk says which people that wakes. */
  record Escalate(Step step, @Nullable String why) implements PagingCommand {}

  /** A due step of a chain; refused without harm when that chain is no longer alive. */
  record ReachStep(int chain, Step step) implements PagingCommand {}

  /**
   * What the on-call model says about one step at one instant.
   *
   * @param acks how many people must acknowledge
   */
  record Step(
      int index,
      boolean founders,
      List<Wakened> woken,
      Duration waitFor,
      List<String> notices,
      int acks) {}

  record ReportAttempt(
      int order, Who who, String channel, PagingEvent.Outcome outcome, String detail)
      implements PagingCommand {}
}
