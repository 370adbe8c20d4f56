package dev.tocsin.chat;

import static dev.tocsin.chat.Argument.option;
import static dev.tocsin.chat.Argument.optional;
import static dev.tocsin.chat.SpecBuilder.onCall;

import dev.tocsin.chat.Argument.Kind;
import dev.tocsin.incident.Severity;
import dev.tocsin.oncall.Simulation;
import dev.tocsin.oncall.SimulationWords;
import java.time.Instant;
import java.util.List;

/** The commands on who is on call. */
final class OnCallWords {
  private OnCallWords() {}

  static List<CommandSpec> commands() {
    return List.of(
        now(),
        CoverWords.cover(),
        CoverWords.swap(),
        CalendarWords.calendar(),
        simulate(),
        ProofWords.test(),
        ProofWords.drill());
  }

  private static CommandSpec now() {
    return onCall("now")
        .takes(optional("schedule", Kind.SCHEDULE, 0, "which schedule; left out, all of them"))
        .does(
            "Shows who is on call, until when, who is next, and whose channels were proven when.",
            "/oncall now engineering",
            call -> call.answer(OnCallCards.now(call)));
  }

  private static CommandSpec simulate() {
    return onCall("simulate")
        .takes(
            option("sev", Kind.SEVERITY, "how bad it would be"),
            option("at", Kind.TIME, "when it would be; left out, now"),
            option("service", Kind.SERVICE, "what would be affected"))
        .does(
            "Shows who would be woken, step by step, if nobody answered.",
            "/oncall simulate sev:1 at:\"saturday 03:00\"",
            OnCallWords::simulate);
  }

  private static Reply simulate(Call call) {
    Instant at = call.told().upcoming("at").orElse(call.now());
    int severity = call.told().severity("sev").map(Severity::number).orElse(0);
    Simulation simulation =
        call.tools().onCall().simulate(call.told().service("service").orElse(null), severity, at);
    CardBuilder card = CardBuilder.headed(SimulationWords.heading(simulation));
    SimulationWords.stages(simulation, call.zone())
        .forEach(stage -> card.fact(stage.when(), String.join("\n", stage.lines())));
    return call.answer(card.small(SimulationWords.end()).build("Who would be woken"));
  }
}
