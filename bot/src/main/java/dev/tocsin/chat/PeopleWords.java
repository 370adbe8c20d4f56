package dev.tocsin.chat;

import static dev.tocsin.chat.Argument.hidden;
import static dev.tocsin.chat.Argument.option;
import static dev.tocsin.chat.Argument.optional;
import static dev.tocsin.chat.Argument.required;
import static dev.tocsin.chat.SpecBuilder.change;

import dev.tocsin.chat.Argument.Kind;
import dev.tocsin.incident.Paging.Acknowledgement;
import dev.tocsin.incident.PagingCommand.Acknowledge;
import dev.tocsin.incident.PagingCommand.Come;
import dev.tocsin.incident.PagingCommand.Escalate;
import dev.tocsin.incident.PagingCommand.PagePeople;
import dev.tocsin.incident.PagingCommand.Snooze;
import dev.tocsin.incident.PagingCommand.TakeBackAcknowledgement;
import dev.tocsin.incident.PeopleCommand.AssignRole;
import dev.tocsin.incident.PeopleCommand.HandOverLead;
import dev.tocsin.incident.Wakened;
import dev.tocsin.oncall.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The commands on who does what, and on reaching them. */
final class PeopleWords {
  private PeopleWords() {}

  static List<CommandSpec> commands() {
    return List.of(lead(), role(), handoff(), page(), ack(), escalate());
  }

  private static CommandSpec lead() {
    return change("lead")
        .takes(optional("who", Kind.PERSON, 0, "who leads; left out, you do"))
        .does(
            "Makes you, or someone, the one who runs the incident.",
            "/incident lead @linus",
            call ->
                call.order(
                    new AssignRole("lead", call.told().person("who").orElse(call.by().who()))));
  }

  private static CommandSpec role() {
    return change("role")
        .takes(
            required("role", Kind.WORD, 0, "lead, comms, scribe or a word of your own"),
            optional("who", Kind.PERSON, 1, "who takes it; left out, you do"))
        .does(
            "Gives a role to you or someone.",
            "/incident role comms @margaret",
            call ->
                call.order(
                    new AssignRole(
                        call.told().text("role"),
                        call.told().person("who").orElse(call.by().who()))));
  }

  private static CommandSpec handoff() {
    return change("handoff")
        .takes(required("who", Kind.PERSON, 0, "who leads from now on"))
        .does(
            "Hands the lead over, with a summary for the next one.",
            "/incident handoff @grace",
            call -> call.order(new HandOverLead(call.told().person("who").orElseThrow())));
  }

  private static CommandSpec page() {
    return change("page")
        .takes(
            required("target", Kind.TARGET, 0, "a person, schedule, team or policy"),
            optional("why", Kind.TEXT, 1, "what they are needed for"))
        .does(
            "Wakes someone beside the escalation.",
            "/incident page schedule:customer-success customers are asking",
            PeopleWords::page);
  }

  private static Reply page(Call call) {
    String target = target(call);
    return switch (call.tools().onCall().woken(target, call.incident(), call.now())) {
      case Reading.Clear<List<Wakened>>(List<Wakened> woken) ->
          call.order(new PagePeople(target, woken, call.told().value("why").orElse(null)));
      case Reading.Unclear<List<Wakened>>(String why) -> throw new NotUnderstood(why + ".");
    };
  }

  /** A mention says who is meant by an id, which only the configuration makes somebody. */
  private static String target(Call call) {
    String typed = call.told().text("target");
    return typed.startsWith("<@") ? "@" + call.told().person("target").orElseThrow().id() : typed;
  }

  private static CommandSpec ack() {
    return change("ack")
        .or("acknowledge")
        .takes(
            option(
                "back", Kind.YES, "take your acknowledgement back, so that people are woken again"),
            option("coming", Kind.YES, "only say that you are on your way; others are still woken"),
            option("snooze", Kind.SPAN, "wake me again after so long, if it is open then"),
            hidden("confirmed"),
            hidden("via"))
        .does(
            "Says that you are on it; once enough are, nobody else is woken.",
            "/incident ack",
            PeopleWords::ack);
  }

  private static Reply ack(Call call) {
    if (call.told().yes("back")) {
      return call.order(new TakeBackAcknowledgement());
    }
    if (call.told().yes("coming")) {
      return call.order(new Come());
    }
    Optional<Duration> snooze = call.told().span("snooze");
    return snooze.isPresent() ? snooze(call, snooze.get()) : acknowledge(call);
  }

  private static Reply snooze(Call call, Duration span) {
    Duration longest =
        call.tools()
            .onCall()
            .roster()
            .severity(call.incident().pagedSeverity().number())
            .longestSnooze();
    String via = call.told().via();
    return call.order(new Snooze(via, call.told().yes("confirmed"), span, longest));
  }

  private static Reply acknowledge(Call call) {
    Optional<Acknowledgement> mine =
        call.incident().paging().acknowledgements().stream()
            .filter(each -> each.who().is(call.by().who()) && each.until() == null)
            .findFirst();
    if (mine.isPresent() && call.incident().isOpen()) {
      String when = call.times().moment(mine.get().at());
      return call.answer(
          Card.text(
              "You are on "
                  + call.incident().name()
                  + " already, since "
                  + when
                  + ": "
                  + others(call.incident().paging().missing())
                  + ". `/incident ack back:yes` takes it back."));
    }
    return call.order(new Acknowledge(call.told().via(), call.told().yes("confirmed")));
  }

  private static String others(int missing) {
    return missing == 0
        ? "nobody else is woken"
        : "others are woken until " + missing + " more take it";
  }

  private static CommandSpec escalate() {
    return change("escalate")
        .takes(
            option("to", Kind.FOUNDERS, "straight to the founders"),
            optional("why", Kind.TEXT, 0, "why the next ones are needed"))
        .does(
            "Wakes the next step now, or the founders.",
            "/incident escalate to:founders we need the registrar's password",
            PeopleWords::escalate);
  }

  private static Reply escalate(Call call) {
    boolean toFounders = call.told().founders("to");
    return call.order(
        new Escalate(
            call.tools().onCall().next(call.incident(), toFounders, call.now()),
            call.told().value("why").orElse(null)));
  }
}
