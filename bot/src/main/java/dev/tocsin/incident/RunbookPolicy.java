package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.FollowUpCommand.ShowRunbook;
import dev.tocsin.incident.FollowUpCommand.StepRunbook;
import dev.tocsin.incident.FollowUpEvent.RunbookShown;
import dev.tocsin.incident.FollowUpEvent.RunbookStepped;

/** Steps are taken in a runbook that was shown, so that everyone knows what they belong to. */
record RunbookPolicy(FollowUp followUp) {

  Decision show(ShowRunbook command) {
    boolean shown =
        followUp
            .runbook(command.runbook())
            .filter(known -> known.steps() == command.steps())
            .isPresent();
    return shown
        ? nothingToDo()
        : accept(new RunbookShown(command.runbook(), command.steps(), command.reason()));
  }

  Decision step(StepRunbook command) {
    return followUp
        .runbook(command.runbook())
        .map(progress -> step(command, progress))
        .orElseGet(
            () ->
                refuse(
                    "The runbook " + command.runbook() + " has not been shown here.",
                    "`/incident runbook show " + command.runbook() + "`"));
  }

  private static Decision step(StepRunbook command, RunbookProgress progress) {
    if (command.step() < 1 || command.step() > progress.steps()) {
      return refuse(
          "%s has no step %d; they go from 1 to %d."
              .formatted(command.runbook(), command.step(), progress.steps()),
          "`/incident runbook show " + command.runbook() + "` lists them.");
    }
    RunbookStepped stepped =
        new RunbookStepped(
            command.runbook(),
            command.step(),
            command.text(),
            command.skipped(),
            Phrases.line(command.note()));
    return stepped.equals(progress.taken().get(command.step())) ? nothingToDo() : accept(stepped);
  }
}
