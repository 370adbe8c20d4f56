package dev.tocsin.timeline;

import static dev.tocsin.timeline.Told.people;
import static dev.tocsin.timeline.Told.with;

import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PagingEvent.EscalationStarted;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.PagingEvent.PeoplePaged;
import dev.tocsin.incident.PagingEvent.StepReached;

/** Says who was woken, and who answered. */
final class PagingWording {
  private PagingWording() {}

  static String of(PagingEvent event, LocalTimes times) {
    return switch (event) {
      case EscalationStarted e ->
          with("started the escalation by policy " + e.policy() + beside(e), e.why());
      case StepReached e -> with(step(e), String.join("; ", e.notices()));
      case PeoplePaged e -> with(paged(e), e.why());
      case PageAttempted e -> with(attempt(e), e.detail());
      case PagingEvent.Acknowledged e -> "acknowledged by " + e.via();
      case PagingEvent.AcknowledgementTakenBack _ -> "took the acknowledgement back";
      case PagingEvent.OnTheWay _ -> "is on the way";
      case PagingEvent.Snoozed e ->
          "acknowledged by %s, to be woken again at %s".formatted(e.via(), times.moment(e.until()));
      case PagingEvent.AcknowledgementEnded e ->
          with("no longer counts on " + Told.all(e.whose()), e.why());
    };
  }

  private static String beside(EscalationStarted event) {
    return event.seeksOneMore() ? ", beside those who have it" : "";
  }

  private static String step(StepReached event) {
    String step = "step " + (event.step() + 1);
    if (event.woken().isEmpty()) {
      return "passed over " + step + ", which wakes nobody";
    }
    return event.founders()
        ? "woke the founders, " + people(event.woken())
        : "woke " + people(event.woken()) + " in " + step + acks(event);
  }

  private static String acks(StepReached event) {
    return event.needed() == 1 ? "" : ", of whom " + event.needed() + " must acknowledge";
  }

  private static String paged(PeoplePaged event) {
    String paged = "paged " + people(event.woken());
    return event.target().startsWith("@") ? paged : paged + " as " + event.target();
  }

  private static String attempt(PageAttempted event) {
    String by = event.who().name() + " by " + event.channel();
    return switch (event.outcome()) {
      case SENT -> "paged " + by;
      case DELIVERED -> "reached " + by;
      case FAILED -> "could not page " + by;
      case PENDING -> "could not page " + by + " yet";
      case UNREACHABLE -> "had no way to page " + by;
      case THROTTLED -> "left out paging " + by;
    };
  }
}
