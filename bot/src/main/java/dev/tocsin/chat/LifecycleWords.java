package dev.tocsin.chat;

import static dev.tocsin.chat.Argument.hidden;
import static dev.tocsin.chat.Argument.option;
import static dev.tocsin.chat.Argument.optional;
import static dev.tocsin.chat.Argument.required;
import static dev.tocsin.chat.SpecBuilder.change;

import dev.tocsin.chat.Argument.Kind;
import dev.tocsin.incident.FollowUpCommand.SnoozeNag;
import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.LifecycleCommand.Cancel;
import dev.tocsin.incident.LifecycleCommand.ChangeSeverity;
import dev.tocsin.incident.LifecycleCommand.ChangeStatus;
import dev.tocsin.incident.LifecycleCommand.Close;
import dev.tocsin.incident.LifecycleCommand.MergeInto;
import dev.tocsin.incident.LifecycleCommand.Open;
import dev.tocsin.incident.LifecycleCommand.Rename;
import dev.tocsin.incident.LifecycleCommand.Reopen;
import dev.tocsin.incident.LifecycleCommand.Resolve;
import dev.tocsin.incident.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The commands on an incident's life. */
final class LifecycleWords {
  private static final Duration SNOOZE = Duration.ofMinutes(30);

  private LifecycleWords() {}

  static List<CommandSpec> commands() {
    return List.of(
        open(), status(), severity(), rename(), resolve(), reopen(), close(), cancel(), merge());
  }

  private static CommandSpec open() {
    return change("open")
        .or("new", "declare")
        .forTheCompany()
        .takes(
            required("title", Kind.TEXT, 0, "what is wrong, in a few words"),
            option("sev", Kind.SEVERITY, "how bad it is, 1 the worst; left out, it is paged as 2"),
            option("service", Kind.SERVICE, "what is affected"),
            option("at", Kind.TIME, "when it began, if not now"),
            option("private", Kind.YES, "only for those invited"),
            option("drill", Kind.YES, "for practice"))
        .does(
            "Opens an incident: makes its room, pages who is on call, announces it.",
            "/incident open Checkout answers 502 sev:1 service:checkout",
            LifecycleWords::open);
  }

  private static Reply open(Call call) {
    Optional<Severity> severity = call.told().severity("sev");
    Optional<String> service = call.told().service("service");
    String policy = call.tools().onCall().policyFor(service, severity);
    return call.open(
        new Open(
            call.told().text("title"),
            severity.orElse(null),
            service.orElse(null),
            call.told().yes("private"),
            call.told().yes("drill"),
            call.told().past("at").orElse(null),
            policy));
  }

  private static CommandSpec status() {
    return change("status")
        .takes(
            optional("to", Kind.STATUS, 0, "the new status; left out, the summary card is shown"),
            hidden("snooze"),
            hidden("item"))
        .does(
            "Shows the summary card, or says how far the work is.",
            "/incident status monitoring",
            LifecycleWords::status);
  }

  private static Reply status(Call call) {
    Optional<FollowUpEvent.Nag> snoozed = call.told().nag("snooze");
    if (snoozed.isPresent()) {
      int item = call.told().value("item").isPresent() ? call.told().number("item") : 0;
      return call.order(new SnoozeNag(snoozed.get(), call.now().plus(SNOOZE), item));
    }
    return call.told()
        .status("to")
        .map(to -> call.order(new ChangeStatus(to)))
        .orElseGet(() -> call.answer(summary(call)));
  }

  private static Card summary(Call call) {
    return Cards.summary(call.incident(), call.times(), new Labels(call.tools().onCall()::roster));
  }

  private static CommandSpec severity() {
    return change("severity")
        .or("sev")
        .takes(
            required("to", Kind.SEVERITY, 0, "1 the worst, 4 the least"),
            optional("why", Kind.TEXT, 1, "why it is that bad"))
        .does(
            "Says how bad it is; a higher one pages by its policy, beside those who have it.",
            "/incident severity 1 every customer is affected",
            LifecycleWords::severity);
  }

  private static Reply severity(Call call) {
    Severity to = call.told().severity("to").orElseThrow();
    String policy =
        call.tools().onCall().policyFor(call.incident().lifecycle().service(), Optional.of(to));
    String why = call.told().value("why").orElse(null);
    return WakingWords.rate(call, new ChangeSeverity(to, why, policy));
  }

  private static CommandSpec rename() {
    return change("rename")
        .takes(required("title", Kind.TEXT, 0, "the new title"))
        .does(
            "Gives the incident another title.",
            "/incident rename Checkout answers 502 for cards from Norway",
            call -> call.order(new Rename(call.told().text("title"))));
  }

  private static CommandSpec resolve() {
    return change("resolve")
        .takes(required("summary", Kind.TEXT, 0, "what it was and what ended it, in one sentence"))
        .does(
            "Ends the incident's effects; the postmortem draft is written.",
            "/incident resolve Rolled back the release that leaked connections.",
            call -> call.order(new Resolve(call.told().text("summary"))));
  }

  private static CommandSpec reopen() {
    return change("reopen")
        .takes(required("why", Kind.TEXT, 0, "what is wrong again"))
        .does(
            "Goes on with an incident that was resolved or closed; people are paged again.",
            "/incident reopen The errors are back since 15:10",
            LifecycleWords::reopen);
  }

  private static Reply reopen(Call call) {
    String policy =
        call.tools()
            .onCall()
            .policyFor(call.incident().lifecycle().service(), call.incident().severity());
    return WakingWords.reopen(call, new Reopen(call.told().text("why"), policy));
  }

  private static CommandSpec close() {
    return change("close")
        .does(
            "Ends the follow-up, once nothing temporary is left in place.",
            "/incident close",
            call -> call.order(new Close()));
  }

  private static CommandSpec cancel() {
    return change("cancel")
        .takes(required("why", Kind.TEXT, 0, "why there was nothing"))
        .does(
            "Ends an incident that turned out to be none.",
            "/incident cancel False alarm: the probe was misconfigured",
            call -> call.order(new Cancel(call.told().text("why"))));
  }

  private static CommandSpec merge() {
    return change("merge")
        .takes(required("into", Kind.INCIDENT, 0, "the incident that goes on"))
        .does(
            "Goes on with this incident as part of another.",
            "/incident merge INC-7",
            call -> call.order(new MergeInto(call.told().incident("into"))));
  }
}
