package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.FollowUpCommand.AddAction;
import dev.tocsin.incident.FollowUpCommand.AddMeasure;
import dev.tocsin.incident.FollowUpCommand.AskForReview;
import dev.tocsin.incident.FollowUpCommand.FinishAction;
import dev.tocsin.incident.FollowUpCommand.JudgeCause;
import dev.tocsin.incident.FollowUpCommand.PublishPostmortem;
import dev.tocsin.incident.FollowUpCommand.RecordDraft;
import dev.tocsin.incident.FollowUpCommand.Remind;
import dev.tocsin.incident.FollowUpCommand.ReportFiled;
import dev.tocsin.incident.FollowUpCommand.RevertMeasure;
import dev.tocsin.incident.FollowUpCommand.ShowRunbook;
import dev.tocsin.incident.FollowUpCommand.SnoozeNag;
import dev.tocsin.incident.FollowUpCommand.StepRunbook;
import dev.tocsin.incident.FollowUpCommand.WaivePostmortem;
import dev.tocsin.incident.FollowUpEvent.ActionAdded;
import dev.tocsin.incident.FollowUpEvent.ActionDone;
import dev.tocsin.incident.FollowUpEvent.DraftWritten;
import dev.tocsin.incident.FollowUpEvent.MeasureAdded;
import dev.tocsin.incident.FollowUpEvent.MeasureReverted;
import dev.tocsin.incident.FollowUpEvent.PostmortemFiled;
import java.time.Instant;

/** Decides on what outlives the incident. */
record FollowUpDecider(Incident incident, Actor by, Instant now) {

  Decision decide(FollowUpCommand command) {
    return switch (command) {
      case AddMeasure c -> addMeasure(c);
      case RevertMeasure c -> revert(c.number());
      case AddAction c -> addAction(c);
      case FinishAction c -> finish(c.number());
      case ShowRunbook c -> new RunbookPolicy(followUp()).show(c);
      case StepRunbook c -> new RunbookPolicy(followUp()).step(c);
      case RecordDraft c -> accept(new DraftWritten(followUp().draftVersion() + 1, c.model()));
      case AskForReview _ -> new PostmortemPolicy(incident).review();
      case JudgeCause c -> new PostmortemPolicy(incident).judge(c);
      case ReportFiled c -> accept(new PostmortemFiled(c.version(), c.where(), c.link()));
      case PublishPostmortem _ -> new PostmortemPolicy(incident).publish();
      case WaivePostmortem c -> new PostmortemPolicy(incident).waive(Phrases.line(c.why()));
      case Remind c -> new NaggingPolicy(incident, now).remind(c);
      case SnoozeNag c -> new NaggingPolicy(incident, now).snooze(c);
    };
  }

  private FollowUp followUp() {
    return incident.followUp();
  }

  private Decision addMeasure(AddMeasure command) {
    Instant revertBy = command.revertBy();
    if (revertBy != null && !revertBy.isAfter(now)) {
      return refuse(
          Phrases.moment(revertBy) + " has passed.",
          "Give the time by which it is to be undone: `revert-by:+2h`.");
    }
    Who owner = command.owner() == null ? by.who() : command.owner();
    int number = followUp().measures().size() + 1;
    return accept(new MeasureAdded(number, Phrases.line(command.what()), revertBy, owner));
  }

  private Decision revert(int number) {
    return followUp()
        .measure(number)
        .map(this::revert)
        .orElseGet(
            () ->
                refuse(
                    incident.name() + " has no temporary measure T" + number + ".",
                    "`/incident temp list` shows them."));
  }

  private Decision revert(Measure measure) {
    return measure.state() == Measure.State.REVERTED
        ? nothingToDo()
        : accept(new MeasureReverted(measure.number()));
  }

  private Decision addAction(AddAction command) {
    int number = followUp().actions().size() + 1;
    return new ActionPolicy(incident, now)
        .objection(command)
        .orElseGet(
            () ->
                accept(
                    new ActionAdded(
                        number,
                        Phrases.line(command.text()),
                        command.owner(),
                        command.due(),
                        command.horizon(),
                        command.measure())));
  }

  private Decision finish(int number) {
    return followUp()
        .action(number)
        .map(action -> action.done() ? nothingToDo() : accept(new ActionDone(number)))
        .orElseGet(
            () ->
                refuse(
                    incident.name() + " has no action item A" + number + ".",
                    "`/incident action list` shows them."));
  }
}
