package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.EndSnooze;
import dev.tocsin.incident.PagingCommand.ExpireAcknowledgements;
import dev.tocsin.incident.PagingCommand.Snooze;
import dev.tocsin.incident.PagingEvent.Acknowledged;
import dev.tocsin.incident.PagingEvent.AcknowledgementEnded;
import dev.tocsin.incident.PagingEvent.AcknowledgementTakenBack;
import dev.tocsin.incident.PagingEvent.Snoozed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who takes it and for how long; whatever ends that, the chain starts again. */
record AcknowledgingPolicy(Incident incident, Actor by, Instant now) {

  Decision acknowledge(Acknowledge command) {
    boolean hasIt =
        paging().acknowledgementOf(by.who()).filter(mine -> mine.until() == null).isPresent();
    return hasIt
        ? nothingToDo()
        : onTheirWord(command.confirmed(), () -> accept(new Acknowledged(by.who(), command.via())));
  }

  Decision snooze(Snooze command) {
    if (!command.span().isPositive() || command.span().compareTo(command.longest()) > 0) {
      return refuse(
          "%s can't be snoozed for %s: for %s at most."
              .formatted(
                  incident.name(), Phrases.span(command.span()), Phrases.span(command.longest())),
          "`/incident ack snooze:20m` wakes you again in 20 minutes.");
    }
    Instant until = now.plus(command.span());
    return onTheirWord(
        command.confirmed(), () -> accept(new Snoozed(by.who(), command.via(), until)));
  }

  /** Someone who was not paged is asked first. */
  private Decision onTheirWord(boolean confirmed, Supplier<Decision> decision) {
    boolean concerned = paging().wasPaged(by.who()) || paging().isAcknowledgedBy(by.who());
    return concerned || confirmed
        ? decision.get()
        : new Decision.Unconfirmed(
            "You were not paged for %s (%s). Do you take it?"
                .formatted(incident.name(), incident.title()));
  }

  Decision takeBack() {
    if (!paging().isAcknowledgedBy(by.who())) {
      return refuse(
          "You have not acknowledged " + incident.name() + ".",
          "To wake more people, `/incident escalate`.");
    }
    return without(
        by.who(),
        new AcknowledgementTakenBack(by.who()),
        by.who().name() + " took the acknowledgement back");
  }

  Decision endSnooze(EndSnooze command) {
    boolean sleepsOn =
        paging()
            .acknowledgementOf(command.who())
            .filter(own -> command.until().equals(own.until()))
            .isPresent();
    if (!sleepsOn) {
      return refuse("This snooze is over.", "There is nothing to do.");
    }
    String why = "the snooze is over";
    return without(
        command.who(),
        new AcknowledgementEnded(List.of(command.who()), why),
        command.who().name() + " had snoozed it until now");
  }

  private Decision without(Who who, PagingEvent ended, String why) {
    if (!paging().isSettled() || paging().isSettledWithout(who)) {
      return accept(ended);
    }
    List<Who> others = paging().holders().stream().filter(each -> !each.is(who)).toList();
    String policy = paging().chain().orElseThrow().policy();
    return accept(ended, EscalationPolicy.beside(others, incident, policy, why));
  }

  /**
   * Silence means that whoever took it may have fallen asleep over it, also while others are sought
   * beside them.
   */
  Decision expire(ExpireAcknowledgements command) {
    List<Who> whose = paging().holders();
    if (whose.isEmpty() || now.isBefore(lastWord(command).plus(command.patience()))) {
      return refuse("Whoever took it is on it.", "There is nothing to do.");
    }
    String silence = "nothing was written for " + Phrases.span(command.patience());
    String names = whose.stream().map(Who::name).collect(Collectors.joining(" and "));
    return accept(
        new AcknowledgementEnded(whose, silence),
        EscalationPolicy.anew(incident, names + " acknowledged, but " + silence));
  }

  private Instant lastWord(ExpireAcknowledgements command) {
    return Stream.concat(
            Stream.of(incident.lastWordAt()), Optional.ofNullable(command.lastSaid()).stream())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private Paging paging() {
    return incident.paging();
  }
}
