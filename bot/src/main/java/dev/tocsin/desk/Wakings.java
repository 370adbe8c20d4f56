package dev.tocsin.desk;

import static dev.tocsin.desk.Telling.sentence;
import static dev.tocsin.desk.Telling.words;

import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.PagingEvent.StepReached;
import dev.tocsin.postmortem.Happening;
import dev.tocsin.postmortem.Happening.Kind;
import dev.tocsin.timeline.Reading;
import dev.tocsin.timeline.Wording;
import org.jspecify.annotations.Nullable;

/** Tells a drafter who was woken, and who had not answered when the next were. */
final class Wakings {
  /** The step that was reached last. */
  private @Nullable StepReached before;

  @Nullable Happening of(PagingEvent event, Reading entry) {
    return switch (event) {
      case PagingEvent.EscalationStarted e ->
          e.chain() == 1 ? null : sentence(Kind.ESCALATED, entry);
      case StepReached e -> step(e, entry);
      case PagingEvent.PeoplePaged _ -> sentence(Kind.PAGE, entry);
      case PageAttempted e -> attempt(e, entry);
      case PagingEvent.Acknowledged _ -> sentence(Kind.ACK, entry);
      case PagingEvent.Snoozed _ -> sentence(Kind.ACK, entry);
      case PagingEvent.AcknowledgementTakenBack _ -> sentence(Kind.ESCALATED, entry);
      case PagingEvent.OnTheWay _ -> sentence(Kind.PAGE, entry);
      case PagingEvent.AcknowledgementEnded _ -> sentence(Kind.ESCALATED, entry);
    };
  }

  private Happening step(StepReached step, Reading entry) {
    StepReached last = before;
    before = step;
    if (last == null || last.chain() != step.chain() || last.woken().isEmpty()) {
      return sentence(Kind.PAGE, entry);
    }
    String text = Wording.names(last.woken()) + " had not answered; " + entry.sentence();
    return words(Kind.UNANSWERED, entry, text);
  }

  private static @Nullable Happening attempt(PageAttempted attempt, Reading entry) {
    return switch (attempt.outcome()) {
      case SENT, DELIVERED, PENDING, THROTTLED -> null;
      case FAILED, UNREACHABLE -> sentence(Kind.PAGE_FAILED, entry);
    };
  }
}
