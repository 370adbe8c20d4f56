package dev.tocsin.chat;

import static dev.tocsin.chat.Argument.hidden;
import static dev.tocsin.chat.Argument.needed;
import static dev.tocsin.chat.Argument.option;
import static dev.tocsin.chat.Argument.required;
import static dev.tocsin.chat.SpecBuilder.onCall;

import dev.tocsin.chat.Argument.Kind;
import dev.tocsin.desk.Covers;
import dev.tocsin.desk.Covers.Asked;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Span;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Shift;
import java.time.Instant;
import java.util.List;

/** The commands by which people take over each other's shifts: one asks, the other answers. */
final class CoverWords {
  private CoverWords() {}

  static CommandSpec cover() {
    return onCall("cover")
        .takes(
            required("who", Kind.PERSON, 0, "who is to take over"),
            needed("from", Kind.TIME, "from when"),
            needed("to", Kind.TIME, "until when"),
            option("schedule", Kind.SCHEDULE, "in which schedule, if you are in several"),
            hidden("answer"),
            hidden("number"))
        .does(
            "Asks someone to take over your shifts for a while.",
            "/oncall cover @margaret from:\"friday 18:00\" to:\"monday 09:00\"",
            call -> call.told().value("number").isPresent() ? answer(call) : ask(call));
  }

  static CommandSpec swap() {
    return onCall("swap")
        .takes(
            required("who", Kind.PERSON, 0, "with whom"),
            option("mine", Kind.TIME, "a time in your shift; left out, your next one"),
            option("theirs", Kind.TIME, "a time in their shift; left out, their next one"),
            option("schedule", Kind.SCHEDULE, "in which schedule, if you share several"))
        .does(
            "Asks someone to swap shifts: they take yours, you take theirs.",
            "/oncall swap @margaret mine:\"friday 18:00\"",
            CoverWords::swap);
  }

  private static Reply ask(Call call) {
    Who other = call.told().person("who").orElseThrow();
    Instant from = call.told().upcoming("from").orElseThrow();
    Instant to = call.told().ending("to", from).orElseThrow();
    refuseOddSpan(call, from, to);
    if (other.equals(call.by().who())) {
      throw new NotUnderstood("A cover takes two: name someone else.");
    }
    MyShifts mine = MyShifts.of(call, call.by().who());
    Asked asked = narrowed(call, mine, new Span(from, to));
    call.tools().onCall().covers().ask(asked);
    return call.answer(
        Card.text(
            other.name()
                + " is asked to take over "
                + asked.schedule()
                + " from "
                + CoverCards.said(asked.span(), call.times())
                + ". Until they agree, the shifts are yours."));
  }

  private static void refuseOddSpan(Call call, Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw new NotUnderstood(
          "A cover ends after it begins: `to` is %s, and must be later than `from`, %s."
              .formatted(call.times().moment(to), call.times().moment(from)));
    }
    if (!to.isAfter(call.now())) {
      throw new NotUnderstood(
          "That is over since %s. Give a time to come: `from:+2h` or `from:\"friday 18:00\"`."
              .formatted(call.times().moment(to)));
    }
  }

  /**
   * From the asker's first shift in the span to their last: nobody hands over what is not theirs.
   */
  private static Asked narrowed(Call call, MyShifts mine, Span span) {
    OnCall onCall = call.tools().onCall();
    Who other = call.told().person("who").orElseThrow();
    Asked asked = new Asked(mine.schedule().name(), mine.key(), other.id(), span);
    List<Shift> shifts = Covers.shifts(asked, onCall.roster(), onCall.facts().covers());
    if (shifts.isEmpty()) {
      throw new NotUnderstood(
          "You are not on call for "
              + asked.schedule()
              + " then, so there is no shift of yours to take over. `/oncall now` shows who is.");
    }
    Span narrow = new Span(shifts.getFirst().from(), shifts.getLast().to());
    return new Asked(asked.schedule(), asked.asker(), asked.person(), narrow);
  }

  private static Reply swap(Call call) {
    Who other = call.told().person("who").orElseThrow();
    if (other.equals(call.by().who())) {
      throw new NotUnderstood("A swap takes two: name someone else.");
    }
    MyShifts mine = MyShifts.of(call, other);
    Span given = mine.shift(call.told().upcoming("mine"), call.now());
    Span taken = mine.of(other).shift(call.told().upcoming("theirs"), call.now());
    Asked asked =
        new Asked(mine.schedule().name(), mine.key(), other.id(), given).inReturnFor(taken);
    call.tools().onCall().covers().ask(asked);
    return call.answer(
        Card.text(
            other.name()
                + " is asked to swap: they take "
                + asked.schedule()
                + " from "
                + CoverCards.said(given, call.times())
                + ", you take it from "
                + CoverCards.said(taken, call.times())
                + ". Until they agree, nothing changes."));
  }

  private static Reply answer(Call call) {
    Covers covers = call.tools().onCall().covers();
    Asked asked =
        covers
            .find(call.told().number("number"))
            .orElseThrow(() -> new NotUnderstood("Nobody asked for that cover."));
    if (!asked.person().equals(call.by().who().id())) {
      throw new NotUnderstood("That was asked of someone else; only they can answer.");
    }
    boolean yes = call.told().yes("answer");
    Covers.State before = covers.state(asked.number());
    Covers.State now = covers.answer(asked, yes);
    return call.answer(Card.text(said(asked, now, before != Covers.State.ASKED)));
  }

  private static String said(Asked asked, Covers.State state, boolean already) {
    String stands = already ? "You have answered that already: " : "";
    if (state == Covers.State.DECLINED) {
      return (already ? stands : "Noted: ") + "the shifts stay where they are.";
    }
    String what = asked.other().isPresent() ? "you have swapped." : "the shifts are yours.";
    return (already ? stands : "Thank you: ") + what;
  }
}
