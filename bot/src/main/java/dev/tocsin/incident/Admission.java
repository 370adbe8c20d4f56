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
      case PeopleCommand _ -> from(RESPONDER, UNTIL_ENDED);
      case PagingCommand c -> toPaging(c);
      case RecordCommand c -> toRecord(c);
      case FollowUpCommand c -> toFollowUp(c);
      case RoomCommand _ -> from(SYSTEM, ALWAYS);
    };
  }

  private static Admission toLife(LifecycleCommand command) {
    return switch (command) {
      case LifecycleCommand.Open _ -> from(OUTSIDER, BEFORE_OPENING);
      case LifecycleCommand.ChangeStatus _ -> from(RESPONDER, WHILE_OPEN);
      case LifecycleCommand.Resolve _ -> from(RESPONDER, WHILE_OPEN);
      case LifecycleCommand.ChangeSeverity _ -> from(RESPONDER, UNTIL_ENDED);
      case LifecycleCommand.Rename _ -> from(RESPONDER, UNTIL_ENDED);
      case LifecycleCommand.Close _ -> from(RESPONDER, UNTIL_ENDED);
      case LifecycleCommand.Cancel _ -> from(RESPONDER, UNTIL_ENDED);
      case LifecycleCommand.MergeInto _ -> from(RESPONDER, UNTIL_ENDED);
      case LifecycleCommand.Absorb _ -> from(RESPONDER, WHILE_OPEN);
      case LifecycleCommand.Reopen _ -> from(RESPONDER, ALWAYS);
    };
  }

  private static Admission toPaging(PagingCommand command) {
    return switch (command) {
      case PagingCommand.PagePeople _ -> from(COLLEAGUE, WHILE_OPEN);
      case PagingCommand.Acknowledge _ -> from(COLLEAGUE, WHILE_OPEN);
      case PagingCommand.Snooze _ -> from(COLLEAGUE, WHILE_OPEN);
      case PagingCommand.TakeBackAcknowledgement _ -> from(COLLEAGUE, WHILE_OPEN);
      case PagingCommand.Come _ -> from(COLLEAGUE, WHILE_OPEN);
      case PagingCommand.Escalate _ -> from(COLLEAGUE, WHILE_OPEN);
      case PagingCommand.ReachStep _ -> from(SYSTEM, WHILE_OPEN);
      case PagingCommand.EndSnooze _ -> from(SYSTEM, WHILE_OPEN);
      case PagingCommand.ExpireAcknowledgements _ -> from(SYSTEM, WHILE_OPEN);
      case PagingCommand.ReportAttempt _ -> from(SYSTEM, ALWAYS);
    };
  }

  private static Admission toRecord(RecordCommand command) {
    return switch (command) {
      case RecordCommand.Note _ -> from(OUTSIDER, ALWAYS);
      case RecordCommand.Highlight _ -> from(OUTSIDER, ALWAYS);
      case RecordCommand.Unhighlight _ -> from(OUTSIDER, ALWAYS);
      case RecordCommand.PrepareUpdate _ -> from(RESPONDER, UNTIL_ENDED);
      case RecordCommand.RecordDowntime _ -> from(RESPONDER, ALWAYS);
      case RecordCommand.StopUpdate _ -> from(RESPONDER, ALWAYS);
      case RecordCommand.CorrectEntry _ -> from(RESPONDER, ALWAYS);
      case RecordCommand.HideEntry _ -> from(RESPONDER, ALWAYS);
      case RecordCommand.RedactEntry _ -> from(ADMIN, ALWAYS);
      case RecordCommand.PublishUpdate _ -> from(SYSTEM, ALWAYS);
      case RecordCommand.ReportAlerts _ -> from(SYSTEM, ALWAYS);
    };
  }

  private static Admission toFollowUp(FollowUpCommand command) {
    return switch (command) {
      case FollowUpCommand.AddMeasure _ -> from(RESPONDER, UNTIL_ENDED);
      case FollowUpCommand.ShowRunbook _ -> from(RESPONDER, UNTIL_ENDED);
      case FollowUpCommand.StepRunbook _ -> from(RESPONDER, UNTIL_ENDED);
      case FollowUpCommand.RevertMeasure _ -> from(RESPONDER, ALWAYS);
      case FollowUpCommand.AddAction _ -> from(RESPONDER, ALWAYS);
      case FollowUpCommand.FinishAction _ -> from(RESPONDER, ALWAYS);
      case FollowUpCommand.RecordDraft _ -> from(RESPONDER, ALWAYS);
      case FollowUpCommand.AskForReview _ -> from(RESPONDER, ALWAYS);
      case FollowUpCommand.JudgeCause _ -> from(RESPONDER, ALWAYS);
      case FollowUpCommand.ReportFiled _ -> from(SYSTEM, ALWAYS);
      case FollowUpCommand.SnoozeNag _ -> from(RESPONDER, ALWAYS);
      case FollowUpCommand.PublishPostmortem _ -> from(ADMIN, ALWAYS);
      case FollowUpCommand.WaivePostmortem _ -> from(ADMIN, ALWAYS);
      case FollowUpCommand.Remind _ -> from(SYSTEM, ALWAYS);
    };
  }

  private static Admission from(Standing standing, Phase phase) {
    return new Admission(standing, phase);
  }
}
