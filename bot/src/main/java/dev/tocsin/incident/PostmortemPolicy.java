package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.FollowUpCommand.JudgeCause;
import dev.tocsin.incident.FollowUpEvent.CauseJudged;
import dev.tocsin.incident.FollowUpEvent.PostmortemPublished;
import dev.tocsin.incident.FollowUpEvent.PostmortemWaived;
import dev.tocsin.incident.FollowUpEvent.ReviewAsked;

/**
 * A postmortem is published when the incident is over and a draft is there, or waived with a
 * reason.
 */
record PostmortemPolicy(Incident incident) {

  Decision publish() {
    if (incident.isOpen()) {
      return refuse(
          incident.name() + " is not over, so its postmortem can't be either.",
          "`/incident resolve <summary>` comes first.");
    }
    int draft = incident.followUp().draftVersion();
    if (draft == 0) {
      return refuse(
          "There is no draft to publish.",
          "`/incident postmortem draft` writes one to read first.");
    }
    return draft == incident.followUp().publishedVersion()
        ? nothingToDo()
        : accept(new PostmortemPublished(draft));
  }

  Decision review() {
    int draft = incident.followUp().draftVersion();
    if (draft == 0) {
      return refuse(
          "There is no draft to review.", "`/incident postmortem draft` writes one to read first.");
    }
    return draft == incident.followUp().reviewVersion()
        ? nothingToDo()
        : accept(new ReviewAsked(draft));
  }

  Decision judge(JudgeCause command) {
    if (command.sources().isEmpty()) {
      return refuse(
          "No cause is named yet.", "`/incident cause <text>` says what it was, as far as known.");
    }
    Boolean was = command.was();
    return incident.followUp().judgement(command.sources()).filter(was::equals).isPresent()
        ? nothingToDo()
        : accept(new CauseJudged(command.sources(), command.was()));
  }

  Decision waive(String why) {
    if (incident.followUp().publishedVersion() > 0) {
      return refuse(
          "The postmortem of " + incident.name() + " is published.",
          "There is nothing left to waive; `/incident close` closes the incident.");
    }
    return incident.followUp().waiver().isPresent()
        ? nothingToDo()
        : accept(new PostmortemWaived(why));
  }
}
