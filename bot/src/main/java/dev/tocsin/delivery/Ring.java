package dev.tocsin.delivery;

import dev.tocsin.desk.Errand;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.Wakened;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person's one channel, asked for by one entry. */
record Ring(int order, PagingEvent asked, Wakened wakened, String channel) {

  static Ring of(String argument, List<Recorded> history) {
    String[] parts = argument.split("/", 3);
    int order = Integer.parseInt(parts[0]);
    PagingEvent asked = (PagingEvent) history.get(order - 1).event();
    Wakened wakened =
        woken(asked).stream()
            .filter(one -> one.who().id().equals(parts[2]))
            .findFirst()
            .orElseThrow();
    return new Ring(order, asked, wakened, parts[1]);
  }

  private static List<Wakened> woken(PagingEvent asked) {
    return switch (asked) {
      case PagingEvent.StepReached reached -> reached.woken();
      case PagingEvent.PeoplePaged paged -> paged.woken();
      default -> List.of();
    };
  }

  /** The channel behind this one on the person's ladder. */
  Optional<Ring> next() {
    return ladder().stream().skip(ladder().indexOf(channel) + 1L).findFirst().map(this::by);
  }

  /** Whether another channel waits behind this one, and does not ring at the same time. */
  boolean isWaitedFor() {
    return ladder().contains(channel)
        && next().filter(next -> next.after().compareTo(after()) > 0).isPresent();
  }

  /** Whether the channel behind this one still waits for what becomes of it. */
  boolean holdsUp(Incident incident, List<Recorded> history) {
    return isWaitedFor() && isWanted(incident, history) && lastOutcome(history) == null;
  }

  private Duration after() {
    return wakened.rungs().get(ladder().indexOf(channel)).after();
  }

  /**
   * Whether it is still to ring: a ladder goes on until someone acknowledges, also when the chain
   * has moved on; what begins anew after that wakes people anew.
   */
  boolean isWanted(Incident incident, List<Recorded> history) {
    return switch (asked) {
      case PagingEvent.StepReached _ ->
          incident.isEscalating()
              && !incident.paging().isAcknowledgedBy(wakened.who())
              && !incident.paging().wasSettledSince(order)
              && history.stream()
                  .skip(order)
                  .map(Recorded::event)
                  .noneMatch(LifecycleEvent.Reopened.class::isInstance);
      default -> incident.isOpen() && !incident.paging().isAcknowledgedBy(wakened.who());
    };
  }

  /** The same page by another channel. */
  Ring by(String other) {
    return new Ring(order, asked, wakened, other);
  }

  List<String> ladder() {
    return wakened.rungs().stream().map(Wakened.Rung::by).toList();
  }

  /** The job that rings it in its own time. */
  String job(long incident) {
    String errand = Errand.SEND_PAGE.word();
    return "%d/%d/%s/%d/%s/%s"
        .formatted(incident, order, errand, order, channel, wakened.who().id());
  }

  boolean wentOut(List<Recorded> history) {
    return outcomes(history)
        .anyMatch(outcome -> outcome == Outcome.SENT || outcome == Outcome.DELIVERED);
  }

  /** It went out, and its provider has not said that it arrived, which may come before that. */
  boolean isUnconfirmed(List<Recorded> history) {
    return lastOutcome(history) == Outcome.SENT
        && outcomes(history).noneMatch(Outcome.DELIVERED::equals);
  }

  private @Nullable Outcome lastOutcome(List<Recorded> history) {
    return outcomes(history).reduce(null, (_, last) -> last);
  }

  private Stream<Outcome> outcomes(List<Recorded> history) {
    return history.stream()
        .map(Recorded::event)
        .filter(PagingEvent.PageAttempted.class::isInstance)
        .map(PagingEvent.PageAttempted.class::cast)
        .filter(this::isOfThis)
        .map(PagingEvent.PageAttempted::outcome);
  }

  private boolean isOfThis(PagingEvent.PageAttempted attempt) {
    return attempt.order() == order
        && attempt.channel().equals(channel)
        && attempt.who().equals(wakened.who());
  }
}
