package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.Come;
import dev.tocsin.incident.PagingCommand.EndSnooze;
import dev.tocsin.incident.PagingCommand.Escalate;
import dev.tocsin.incident.PagingCommand.ExpireAcknowledgements;
import dev.tocsin.incident.PagingCommand.PagePeople;
import dev.tocsin.incident.PagingCommand.ReachStep;
import dev.tocsin.incident.PagingCommand.ReportAttempt;
import dev.tocsin.incident.PagingCommand.Snooze;
import dev.tocsin.incident.PagingCommand.Step;
import dev.tocsin.incident.PagingCommand.TakeBackAcknowledgement;
import dev.tocsin.incident.PagingEvent.EscalationStarted;
import dev.tocsin.incident.PagingEvent.OnTheWay;
import dev.tocsin.incident.PagingEvent.PageAttempted;
import dev.tocsin.incident.PagingEvent.PeoplePaged;
import dev.tocsin.incident.PagingEvent.StepReached;
import java.time.Instant;

/** Decides on reaching people and on their answers. */
record PagingDecider(Incident incident, Actor by, Instant now) {

  Decision decide(PagingCommand command) {
    return switch (command) {
      case PagePeople c -> page(c);
      case Acknowledge c -> acknowledging().acknowledge(c);
      case Snooze c -> acknowledging().snooze(c);
      case TakeBackAcknowledgement _ -> acknowledging().takeBack();
      case EndSnooze c -> acknowledging().endSnooze(c);
      case ExpireAcknowledgements c -> acknowledging().expire(c);
      case Come _ -> come();
      case Escalate c -> escalate(c);
      case ReachStep c -> reach(c);
      case ReportAttempt c ->
          accept(new PageAttempted(c.order(), c.who(), c.channel(), c.outcome(), c.detail()));
    };
  }

  private AcknowledgingPolicy acknowledging() {
    return new AcknowledgingPolicy(incident, by, now);
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
        chain,
        step.index(),
        step.founders(),
        step.woken(),
        step.waitFor(),
        step.notices(),
        step.acks() > 1 ? step.acks() : null);
  }
}
