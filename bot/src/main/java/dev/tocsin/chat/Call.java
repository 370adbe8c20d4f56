package dev.tocsin.chat;

import dev.tocsin.desk.Listed;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.LifecycleCommand;
import dev.tocsin.timeline.LocalTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A command that was understood, with all that is needed to carry it out. */
public final class Call {
  private final Tools tools;
  private final Invocation invocation;
  private final Arguments arguments;
  private final Actor by;
  private final @Nullable Incident incident;

  Call(
      Tools tools,
      Invocation invocation,
      Arguments arguments,
      Actor by,
      @Nullable Incident incident) {
    this.tools = tools;
    this.invocation = invocation;
    this.arguments = arguments;
    this.by = by;
    this.incident = incident;
  }

  Invocation invocation() {
    return invocation;
  }

  Arguments told() {
    return arguments;
  }

  Tools tools() {
    return tools;
  }

  Actor by() {
    return by;
  }

  Instant now() {
    return tools.desk().now();
  }

  ZoneId zone() {
    return tools.people().zone(invocation.user());
  }

  /** Times as the asker reads them now. */
  LocalTimes times() {
    return LocalTimes.on(now(), zone());
  }

  /** The incident that the command is about. */
  Incident incident() {
    if (incident == null) {
      throw new IllegalStateException("a command of the company has no incident");
    }
    return incident;
  }

  /** The incidents that the asker may see, newest first. */
  List<Listed> latest() {
    return Sight.of(tools, invocation).latest();
  }

  /** Answers the asker, and nobody else. */
  Reply answer(Card card) {
    return new Reply.Shown(card);
  }

  /** With what it looks like, for whoever has just opened it. */
  Reply open(LifecycleCommand.Open command) {
    Outcome outcome = tools.desk().open(invocation.request(), by, command);
    return outcome instanceof Outcome.Done done && !done.incident().lifecycle().isDrill()
        ? answer(
            LikenessCards.with(Answers.done(done, times()), tools.versions().like(done.incident())))
        : said(outcome);
  }

  Reply order(IncidentCommand command) {
    return said(tools.desk().handle(new Order(invocation.request(), incident().id(), by, command)));
  }

  /** With what more there is to say of it, empty for nothing. */
  Reply order(IncidentCommand command, Function<Outcome.Done, String> more) {
    Outcome outcome =
        tools.desk().handle(new Order(invocation.request(), incident().id(), by, command));
    if (!(outcome instanceof Outcome.Done done)) {
      return said(outcome);
    }
    Card card = Answers.done(done, times());
    String told = more.apply(done);
    return answer(told.isEmpty() ? card : card.with(new Card.Text(told)));
  }

  /** If it needs the asker's word, these words are the command that it is given for. */
  Reply askedBy(String words, IncidentCommand command) {
    Order order = new Order(invocation.request(), incident().id(), by, command);
    return said(tools.desk().handle(order), words);
  }

  /** Has something done that takes more than one command. */
  Reply have(IncidentCommand command, Function<Order, Outcome> done) {
    return said(done.apply(new Order(invocation.request(), incident().id(), by, command)));
  }

  private Reply said(Outcome outcome) {
    return said(outcome, invocation.words());
  }

  private Reply said(Outcome outcome, String words) {
    return switch (outcome) {
      case Outcome.Done done -> answer(Answers.done(done, times()));
      case Outcome.Refused refused -> new Reply.Shown(Answers.refused(refused, times()), "");
      case Outcome.Unconfirmed unconfirmed ->
          Reply.Shown.question(Answers.confirm(times().told(unconfirmed.question()), words));
    };
  }
}
