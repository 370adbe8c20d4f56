package dev.tocsin.chat;

import dev.tocsin.desk.Covers;
import dev.tocsin.desk.OnCall;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Layer;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Shift;
import java.time.Instant;
import java.util.List;

/** What the cover command does: one asks, the other answers. */
final class CoverWords {
  private CoverWords() {}

  static Reply cover(Call call) {
    return call.told().value("number").isPresent() ? answer(call) : ask(call);
  }

  private static Reply ask(Call call) {
    Who other = call.told().person("who").orElseThrow();
    Instant from = call.told().upcoming("from").orElseThrow();
    Instant to = call.told().upcoming("to").orElseThrow();
    if (!from.isBefore(to)) {
      throw new NotUnderstood("A cover ends after it begins: `to` must be later than `from`.");
    }
    String asker = asker(call);
    Covers.Asked asked =
        narrowed(call, new Covers.Asked(0, schedule(call), asker, other.id(), from, to));
    call.tools().onCall().covers().ask(asked);
    return call.answer(
        Card.text(
            other.name()
                + " is asked to take over "
                + asked.schedule()
                + " from "
                + call.times().moment(asked.from())
                + " to "
                + call.times().moment(asked.to())
                + ". Until they agree, the shifts are yours."));
  }

  private static String asker(Call call) {
    return call.tools()
        .onCall()
        .roster()
        .staff()
        .person(call.by().who().id())
        .orElseThrow(
            () -> new NotUnderstood("Only people in the configuration have shifts to hand over."))
        .key();
  }

  /**
   * From the asker's first shift in the span to their last: nobody hands over what is not theirs.
   */
  private static Covers.Asked narrowed(Call call, Covers.Asked asked) {
    OnCall onCall = call.tools().onCall();
    List<Shift> mine = Covers.shifts(asked, onCall.roster(), onCall.facts().covers());
    if (mine.isEmpty()) {
      throw new NotUnderstood(
          "You are not on call for "
              + asked.schedule()
              + " then, so there is no shift of yours to take over. `/oncall now` shows who is.");
    }
    Instant from = mine.getFirst().from();
    Instant to = mine.getLast().to();
    return new Covers.Asked(0, asked.schedule(), asked.asker(), asked.person(), from, to);
  }

  private static Reply answer(Call call) {
    Covers covers = call.tools().onCall().covers();
    Covers.Asked asked =
        covers
            .find(call.told().number("number"))
            .orElseThrow(() -> new NotUnderstood("Nobody asked for that cover."));
    if (!asked.person().equals(call.by().who().id())) {
      throw new NotUnderstood("That was asked of someone else; only they can answer.");
    }
    boolean yes = call.told().yes("answer");
    covers.answer(asked, yes);
    return call.answer(
        Card.text(
            yes ? "Thank you: the shifts are yours." : "Noted: the shifts stay where they are."));
  }

  /** The one named, else the only one that the asker is in. */
  private static String schedule(Call call) {
    Roster roster = call.tools().onCall().roster();
    if (call.told().value("schedule").isPresent()) {
      return roster
          .schedule(call.told().text("schedule"))
          .orElseThrow(
              () ->
                  new NotUnderstood("There is no schedule '" + call.told().text("schedule") + "'."))
          .name();
    }
    List<String> mine =
        roster.duties().schedules().values().stream()
            .filter(schedule -> people(schedule).contains(call.by().who().id()))
            .map(Schedule::name)
            .toList();
    if (mine.size() != 1) {
      throw new NotUnderstood(
          mine.isEmpty()
              ? "You are in no schedule, so there is no shift to take over. Name one with"
                  + " schedule:<name>."
              : "You are in " + String.join(" and ", mine) + ": name one with schedule:<name>.");
    }
    return mine.getFirst();
  }

  private static List<String> people(Schedule schedule) {
    return schedule.layers().stream()
        .map(Layer::rotation)
        .flatMap(rotation -> rotation.people().stream())
        .map(Person::key)
        .toList();
  }
}
