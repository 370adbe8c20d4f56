package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.Come;
import dev.tocsin.incident.PagingCommand.Escalate;
import dev.tocsin.incident.PagingCommand.PagePeople;
import dev.tocsin.incident.PagingCommand.ReachStep;
import dev.tocsin.incident.PagingCommand.ReportAttempt;
import dev.tocsin.incident.PagingCommand.Step;
import dev.tocsin.incident.PagingCommand.TakeBackAcknowledgement;
import dev.tocsin.incident.PagingEvent.Acknowledged;
import dev.tocsin.incident.PagingEvent.AcknowledgementTakenBack;
import dev.tocsin.incident.PagingEvent.EscalationStarted;
import dev.tocsin.incident.PagingEvent.OnTheWay;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.PagingEvent.PeoplePaged;
import dev.tocsin.incident.PagingEvent.StepReached;

/** Decides on reaching people and on their answers. */
record PagingDecider(Incident incident, Actor by) {

  Decision decide(PagingCommand command) {
    return switch (command) {
      case PagePeople c -> page(c);
      case Acknowledge c -> acknowledge(c);
      case TakeBackAcknowledgement _ -> takeBack();
      case Come _ -> come();
      case Escalate c -> escalate(c);
      case ReachStep c -> reach(c);
      case ReportAttempt c ->
          accept(new PageAttempted(c.order(), c.who(), c.channel(), c.outcome(), c.detail()));
    };
  }

  private Decision page(PagePeople command) {
    if (command.woken().isEmpty()) {
      return refuse(
          "Nobody would be reached as " + command.target() + ".",
          "`/oncall now` shows who is on call; `/incident escalate` goes to the next step.");
    }
    String why = Phrases.optionalLine(command.why());
    return accept(new PeoplePaged(command.target(), command.woken(), why));
  }

  private Decision acknowledge(Acknowledge command) {
    if (incident.paging().isAcknowledgedBy(by.who())) {
      return nothingToDo();
    }
    if (!incident.paging().wasPaged(by.who()) && !command.confirmed()) {
      return new Decision.Unconfirmed(
          "You were not paged for %s (%s). Do you take it?"
              .formatted(incident.name(), incident.title()));
    }
    return accept(new Acknowledged(by.who(), command.via()));
  }

  private Decision takeBack() {
    if (!incident.paging().isAcknowledgedBy(by.who())) {
      return refuse(
          "You have not acknowledged " + incident.name() + ".",
          "To wake more people, `/incident escalate`.");
    }
    AcknowledgementTakenBack takenBack = new AcknowledgementTakenBack(by.who());
    if (incident.paging().acknowledgements().size() > 1) {
      return accept(takenBack);
    }
    String why = by.who().name() + " took the acknowledgement back";
    return accept(takenBack, EscalationPolicy.anew(incident, why));
  }

  private Decision come() {
    Paging paging = incident.paging();
    boolean known =
        paging.isAcknowledgedBy(by.who()) || paging.coming().stream().anyMatch(by.who()::is);
    return known ? nothingToDo() : accept(new OnTheWay(by.who()));
  }

  /** Starts a new chain at that step, so that the old one can't reach the same step once more. */
  private Decision escalate(Escalate command) {
    String why = Phrases.optionalLine(command.why());
    String who = by.who().name() + " escalated";
    EscalationStarted started =
        EscalationPolicy.anew(incident, why == null ? who : who + ": " + why);
    return accept(started, reached(started.chain(), command.step()));
  }

  private Decision reach(ReachStep command) {
    Paging.Chain chain = incident.paging().chain().orElseThrow();
    if (command.chain() != chain.number() || !incident.isEscalating()) {
      return refuse("This chain of escalation is over.", "There is nothing to do.");
    }
    if (command.step().index() <= chain.step()) {
      return nothingToDo();
    }
    return accept(reached(chain.number(), command.step()));
  }

  private static StepReached reached(int chain, Step step) {
    return new StepReached(
        chain, step.index(), step.founders(), step.woken(), step.waitFor(), step.notices());
  }
}
