package dev.tocsin.chat;

import static dev.tocsin.chat.Argument.option;
import static dev.tocsin.chat.Argument.optional;
import static dev.tocsin.chat.SpecBuilder.onCall;

import dev.tocsin.chat.Argument.Kind;
import dev.tocsin.incident.Severity;
import dev.tocsin.oncall.Facts;
import dev.tocsin.oncall.Rung;
import dev.tocsin.oncall.Simulation;
import dev.tocsin.oncall.Situation;
import dev.tocsin.oncall.WhoIsWoken;
import dev.tocsin.oncall.Woken;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

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
    Facts facts = call.tools().onCall().facts();
    Situation start =
        new Situation(call.told().service("service").orElse(null), severity, at, facts);
    Simulation simulation = Simulation.of(new WhoIsWoken(call.tools().onCall().roster()), start);
    CardBuilder card = CardBuilder.headed("If nobody answered, by policy " + simulation.policy());
    for (Simulation.Moment moment : simulation.moments()) {
      card.fact(call.times().moment(moment.at()), woken(moment));
    }
    return call.answer(
        card.small("Then the founders again, every 5 minutes.").build("Who would be woken"));
  }

  private static String woken(Simulation.Moment moment) {
    String people =
        moment.wake().woken().stream().map(OnCallWords::line).collect(Collectors.joining("; "));
    String notices = String.join("; ", moment.wake().notices());
    return notices.isEmpty() ? people : people + " (" + notices + ")";
  }

  private static String line(Woken woken) {
    String channels =
        woken.rungs().stream().map(OnCallWords::channel).collect(Collectors.joining(", "));
    return woken.person().name() + ", " + woken.why() + ": " + channels;
  }

  private static String channel(Rung rung) {
    return rung.after().isZero()
        ? rung.by().word() + " at once"
        : rung.by().word() + " after " + rung.after().toMinutes() + " min";
  }
}
