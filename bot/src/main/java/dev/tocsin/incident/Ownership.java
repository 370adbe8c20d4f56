package dev.tocsin.incident;

import dev.tocsin.incident.FollowUpCommand.FinishAction;
import dev.tocsin.incident.FollowUpCommand.RevertMeasure;
import dev.tocsin.incident.FollowUpCommand.SnoozeNag;
import dev.tocsin.incident.FollowUpEvent.Nag;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What someone may finish because it is theirs, in the room or not. */
record Ownership(FollowUp followUp, Who who) {
  boolean covers(IncidentCommand command) {
    return switch (command) {
      case FinishAction c ->
          followUp.action(c.number()).map(ActionItem::owner).filter(who::is).isPresent();
      case RevertMeasure c ->
          followUp.measure(c.number()).map(Measure::owner).filter(who::is).isPresent()
              || hasTakenOver(c.number());
      case SnoozeNag c -> isAskedFor(c.nag(), c.item());
      default -> false;
    };
  }

  private boolean hasTakenOver(int measure) {
    return followUp.actions().stream()
        .anyMatch(action -> action.measure() == measure && isMine(action.owner()));
  }

  /** Whether something that is left to be done is theirs. */
  boolean isOwed() {
    return myMeasures().findAny().isPresent() || myActions().findAny().isPresent();
  }

  /** Nobody puts off what others are asked for, nor everything at once. */
  private boolean isAskedFor(Nag nag, int item) {
    return switch (nag) {
      case LEAD, SEVERITY, UPDATE, CLOSE, POSTMORTEM -> false;
      case MEASURE -> myMeasures().anyMatch(measure -> measure.number() == item);
      case ACTION -> myActions().anyMatch(action -> action.number() == item);
    };
  }

  private Stream<Measure> myMeasures() {
    return followUp.openMeasures().stream().filter(measure -> isMine(measure.owner()));
  }

  private Stream<ActionItem> myActions() {
    return followUp.openActions().stream().filter(action -> isMine(action.owner()));
  }

  private boolean isMine(@Nullable Who owner) {
    return owner != null && owner.is(who);
  }
}
