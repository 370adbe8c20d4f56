package dev.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of reaching people and of their answers. */
public sealed interface PagingEvent extends IncidentEvent {
  /**
   * @param chain counts the escalations of one incident from 1; only the newest is alive
   * @param holding whether those who have acknowledged still have it, so that one more is sought
   *     beside them; null for no
   */
  record EscalationStarted(int chain, String policy, String why, @Nullable Boolean holding)
      implements PagingEvent {
    public EscalationStarted(int chain, String policy, String why) {
      this(chain, policy, why, null);
    }

    /** Whether who has it keeps it and is not woken. */
    public boolean seeksOneMore() {
      return Boolean.TRUE.equals(holding);
    }
  }

  /**
   * A step of the chain woke people.
   *
   * @param step counts from 0 over all rounds; the founders come after the last and repeat for ever
   * @param waitFor how long until the next step if nobody acknowledges
   * @param notices what was passed over and why, such as an empty schedule
   * @param acks how many people must acknowledge, one where it is not said
   */
  record StepReached(
      int chain,
      int step,
      boolean founders,
      List<Wakened> woken,
      Duration waitFor,
      List<String> notices,
      @Nullable Integer acks)
      implements PagingEvent {
    public StepReached(
        int chain,
        int step,
        boolean founders,
        List<Wakened> woken,
        Duration waitFor,
        List<String> notices) {
      this(chain, step, founders, woken, waitFor, notices, null);
    }

    /** How many people must acknowledge before nobody else is woken. */
    public int needed() {
      return acks == null ? 1 : acks;
    }
  }

  /** Someone asked for people by name, beside the chain. */
  record PeoplePaged(String target, List<Wakened> woken, @Nullable String why)
      implements PagingEvent {}

  /**
   * One try to reach one person by one channel, and what came of it.
   *
   * @param order the number of the entry that asked for it ({@link StepReached} or {@link
   *     PeoplePaged})
   */
  record PageAttempted(int order, Who who, String channel, Outcome outcome, String detail)
      implements PagingEvent {}

  enum Outcome {
    SENT,
    DELIVERED,
    FAILED,
    /** Its provider has not answered yet, so that the next channel no longer waits for it. */
    PENDING,
    /** The person has no address for this channel, or the channel is not set up. */
    UNREACHABLE,
    /** The person was reached by this channel so often of late that it was left out. */
    THROTTLED
  }

  /**
   * @param via how they said it: {@code button}, {@code command}, {@code link}, …
   */
  record Acknowledged(Who who, String via) implements PagingEvent {}

  record AcknowledgementTakenBack(Who who) implements PagingEvent {}

  /** Someone is coming; people go on being woken until someone acknowledges. */
  record OnTheWay(Who who) implements PagingEvent {}

  /** Someone has seen it, and is to be woken again if it is open then. */
  record Snoozed(Who who, String via, Instant until) implements PagingEvent {}

  /** Tocsin no longer counts on an acknowledgement. */
  record AcknowledgementEnded(List<Who> whose, String why) implements PagingEvent {}
}
