package dev.tocsin.incident;

import static dev.tocsin.incident.Admission.Phase.ALWAYS;
import static dev.tocsin.incident.Admission.Phase.BEFORE_OPENING;
import static dev.tocsin.incident.Admission.Phase.UNTIL_ENDED;
import static dev.tocsin.incident.Admission.Phase.WHILE_OPEN;
import static dev.tocsin.incident.Standing.ADMIN;
import static dev.tocsin.incident.Standing.COLLEAGUE;
import static dev.tocsin.incident.Standing.OUTSIDER;
import static dev.tocsin.incident.Standing.RESPONDER;
import static dev.tocsin.incident.Standing.SYSTEM;

/**
 * Who may give a command, and in which part of an incident's life.
 *
 * <p>After an incident has ended its record can still be completed and put right, what it left to
 * be done can be done, and late reports are taken; everything else needs it reopened.
 */
record Admission(Standing from, Phase phase) {
  enum Phase {
    BEFORE_OPENING,
    WHILE_OPEN,
    UNTIL_ENDED,
    ALWAYS
  }

  static Admission to(IncidentCommand command) {
    return switch (command) {
      case LifecycleCommand c -> toLife(c);
      case PeopleCommand _ -> new Admission(RESPONDER, UNTIL_ENDED);
      case PagingCommand c -> toPaging(c);
      case RecordCommand c -> toRecord(c);
      case FollowUpCommand c -> toFollowUp(c);
      case RoomCommand _ -> new Admission(SYSTEM, ALWAYS);
    };
  }

  private static Admission toLife(LifecycleCommand command) {
    return switch (command) {
      case LifecycleCommand.Open _ -> new Admission(OUTSIDER, BEFORE_OPENING);
      case LifecycleCommand.ChangeStatus _, LifecycleCommand.Resolve _ ->
          new Admission(RESPONDER, WHILE_OPEN);
      case LifecycleCommand.ChangeSeverity _,
          LifecycleCommand.Rename _,
          LifecycleCommand.Close _,
          LifecycleCommand.Cancel _,
          LifecycleCommand.MergeInto _,
          LifecycleCommand.Absorb _ ->
          new Admission(RESPONDER, UNTIL_ENDED);
      case LifecycleCommand.Reopen _ -> new Admission(RESPONDER, ALWAYS);
    };
  }

  private static Admission toPaging(PagingCommand command) {
    return switch (command) {
      case PagingCommand.PagePeople _,
          PagingCommand.Acknowledge _,
          PagingCommand.TakeBackAcknowledgement _,
          PagingCommand.Escalate _ ->
          new Admission(COLLEAGUE, WHILE_OPEN);
      case PagingCommand.ReachStep _ -> new Admission(SYSTEM, WHILE_OPEN);
      case PagingCommand.ReportAttempt _ -> new Admission(SYSTEM, ALWAYS);
    };
  }

  private static Admission toRecord(RecordCommand command) {
    return switch (command) {
      case RecordCommand.Note _, RecordCommand.Highlight _, RecordCommand.Unhighlight _ ->
          new Admission(OUTSIDER, ALWAYS);
      case RecordCommand.PrepareUpdate _ -> new Admission(RESPONDER, UNTIL_ENDED);
      case RecordCommand.RecordDowntime _,
          RecordCommand.StopUpdate _,
          RecordCommand.CorrectEntry _,
          RecordCommand.HideEntry _ ->
          new Admission(RESPONDER, ALWAYS);
      case RecordCommand.RedactEntry _ -> new Admission(ADMIN, ALWAYS);
      case RecordCommand.PublishUpdate _ -> new Admission(SYSTEM, ALWAYS);
    };
  }

  private static Admission toFollowUp(FollowUpCommand command) {
    return switch (command) {
      case FollowUpCommand.AddMeasure _,
          FollowUpCommand.ShowRunbook _,
          FollowUpCommand.StepRunbook _ ->
          new Admission(RESPONDER, UNTIL_ENDED);
      case FollowUpCommand.RevertMeasure _,
          FollowUpCommand.AddAction _,
          FollowUpCommand.FinishAction _,
          FollowUpCommand.RecordDraft _,
          FollowUpCommand.SnoozeNag _ ->
          new Admission(RESPONDER, ALWAYS);
      case FollowUpCommand.PublishPostmortem _, FollowUpCommand.WaivePostmortem _ ->
          new Admission(ADMIN, ALWAYS);
      case FollowUpCommand.Remind _ -> new Admission(SYSTEM, ALWAYS);
    };
  }
}
