package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.FollowUpEvent.PostmortemPublished;
import dev.tocsin.incident.FollowUpEvent.PostmortemWaived;

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
