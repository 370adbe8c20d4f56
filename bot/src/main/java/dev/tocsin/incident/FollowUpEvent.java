package dev.tocsin.incident;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Events of what outlives the incident: measures, action items, runbooks, postmortem, reminders.
 */
public sealed interface FollowUpEvent extends IncidentEvent {
  record MeasureAdded(int number, String what, @Nullable Instant revertBy, Who owner)
      implements FollowUpEvent {}

  record MeasureReverted(int number) implements FollowUpEvent {}

  enum Horizon {
    IMMEDIATE,
    FUTURE
  }

  /**
   * @param measure the temporary measure that this item takes over, 0 for none
   */
  record ActionAdded(
      int number,
      String text,
      @Nullable Who owner,
      @Nullable LocalDate due,
      Horizon horizon,
      int measure)
      implements FollowUpEvent {}

  record ActionDone(int number) implements FollowUpEvent {}

  record RunbookShown(String runbook, int steps, String reason) implements FollowUpEvent {}

  record RunbookStepped(String runbook, int step, String text, boolean skipped, String note)
      implements FollowUpEvent {}

  record DraftWritten(int version) implements FollowUpEvent {}

  record PostmortemPublished(int version) implements FollowUpEvent {}

  record PostmortemWaived(String why) implements FollowUpEvent {}

  /** Something that is missing and is asked for, at most five times each. */
  enum Nag {
    LEAD,
    SEVERITY,
    UPDATE,
    CLOSE,
    POSTMORTEM,
    MEASURE,
    ACTION
  }

  record Nagged(Nag nag, int time) implements FollowUpEvent {}

  record NagSnoozed(Nag nag, Instant until) implements FollowUpEvent {}
}
