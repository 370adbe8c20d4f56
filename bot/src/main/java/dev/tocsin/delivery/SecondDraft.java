package dev.tocsin.delivery;

import dev.tocsin.desk.Editing;
import dev.tocsin.desk.Errand;
import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Versions;
import dev.tocsin.export.Phraser;
import dev.tocsin.export.Phraser.Phrased;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.FollowUpCommand.RecordDraft;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.PostmortemState;
import dev.tocsin.incident.RoomCommand.ReportGivenUp;
import dev.tocsin.postmortem.Draft;

/**
 * Has a language model put a draft better that was just written, as its next version; what goes
 * wrong is told and changes nothing.
 */
public record SecondDraft(IncidentDesk desk, Versions versions, Editing editing, Phraser phraser) {

  /**
   * @param request the id under which its outcome is recorded once
   */
  void write(long id, String request) {
    if (!isForIt(id)) {
      return;
    }
    Draft plain = versions.postmortems().living(id).written();
    Phrased better = phraser.of(plain);
    if (better.failed()) {
      String what = Errand.PHRASE_DRAFT.inWords();
      desk.handle(order(id, request + "/given-up", new ReportGivenUp(what, better.said())));
    } else if (!better.draft().equals(plain)
        && isForIt(id)
        && editing.rephrase(id, plain, better.draft(), phraser.name())) {
      versions.write(order(id, request, new RecordDraft(phraser.name())));
    }
  }

  /** What is private stays here, and what people review or published is theirs. */
  private boolean isForIt(long id) {
    Incident incident = desk.incident(id);
    return !incident.lifecycle().isPrivate()
        && incident.followUp().postmortemState() == PostmortemState.IN_PROGRESS;
  }

  private static Order order(long id, String request, IncidentCommand command) {
    return new Order(request, id, Actor.TOCSIN, command);
  }
}
