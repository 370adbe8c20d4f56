package dev.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands on what outlives the incident. */
public sealed interface FollowUpCommand extends IncidentCommand {
  /**
   * @param owner null for whoever gives the command
   */
  record AddMeasure(String what, @Nullable Instant revertBy, @Nullable Who owner)
      implements FollowUpCommand {}

  record RevertMeasure(int number) implements FollowUpCommand {}

  /**
   * @param measure the temporary measure that this item takes over, 0 for none
   */
  record AddAction(
      String text,
      @Nullable Who owner,
      @Nullable LocalDate due,
      FollowUpEvent.Horizon horizon,
      int measure)
      implements FollowUpCommand {}

  record FinishAction(int number) implements FollowUpCommand {}

  record ShowRunbook(String runbook, int steps, String reason) implements FollowUpCommand {}

  record StepRunbook(String runbook, int step, String text, boolean skipped, String note)
      implements FollowUpCommand {}

  /**
   * A draft was written; its version follows the last.
   *
   * @param model the language model that put its sentences, if one did
   */
  record RecordDraft(@Nullable String model) implements FollowUpCommand {
    /** A plain one. */
    public RecordDraft() {
      this(null);
    }
  }

  record AskForReview() implements FollowUpCommand {}

  record JudgeCause(List<String> sources, boolean was) implements FollowUpCommand {
    public JudgeCause {
      sources = List.copyOf(sources);
    }
  }

  record ReportFiled(int version, String where, @Nullable String link) implements FollowUpCommand {}

  record PublishPostmortem() implements FollowUpCommand {}

  record WaivePostmortem(String why) implements FollowUpCommand {}

  /**
   * A reminder came due; refused without harm when what it asks for is there by now.
   *
   * @param item the number of the measure or action item that is asked for, 0 for all of them
   * @param patience how long it may be missing, from the start or since people were last asked
   */
  record Remind(FollowUpEvent.Nag nag, int item, Duration patience) implements FollowUpCommand {
    /** For what has no number, or for all that have one. */
    public Remind(FollowUpEvent.Nag nag, Duration patience) {
      this(nag, 0, patience);
    }
  }

  /**
   * @param item the number of the measure or action item that is put off, 0 for all of the kind
   */
  record SnoozeNag(FollowUpEvent.Nag nag, Instant until, int item) implements FollowUpCommand {
    /** For all of its kind. */
    public SnoozeNag(FollowUpEvent.Nag nag, Instant until) {
      this(nag, until, 0);
    }
  }
}
