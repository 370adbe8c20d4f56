package dev.tocsin.chat;

import dev.tocsin.desk.Covers;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Layer;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Schedule;
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
    Covers.Asked asked =
        call.tools()
            .onCall()
            .covers()
            .ask(new Covers.Asked(0, schedule(call), call.by().who().id(), other.id(), from, to));
    return call.answer(
        Card.text(
            other.name()
                + " is asked to take over "
                + asked.schedule()
                + " from "
                + call.times().moment(from)
                + " to "
                + call.times().moment(to)
                + ". Until they agree, the shifts are yours."));
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
