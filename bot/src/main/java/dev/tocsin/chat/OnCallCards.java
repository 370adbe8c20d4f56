package dev.tocsin.chat;

import dev.tocsin.oncall.Cover;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Roster;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Shift;
import dev.tocsin.timeline.LocalTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cards that show who is on call. */
final class OnCallCards {
  private static final Duration MONTH = Duration.ofDays(31);

  private OnCallCards() {}

  static Card now(Call call) {
    CardBuilder card = CardBuilder.headed("On call");
    List<Cover> covers = call.tools().onCall().facts().covers();
    for (Schedule schedule : asked(call)) {
      card.fact(schedule.name(), line(schedule.with(covers), call.now(), call.times()));
    }
    card.fact("founders", founders(call.tools().onCall().roster()) + ", always");
    onDuty(call)
        .forEach(
            person ->
                card.small(ProofCards.line(person, call.tools().onCall().proofs(), call.now())));
    return card.build("Who is on call");
  }

  static String founders(Roster roster) {
    return String.join(", ", roster.staff().founders().stream().map(Person::name).toList());
  }

  /** Those who would be woken first, and the founders. */
  private static Set<Person> onDuty(Call call) {
    List<Cover> covers = call.tools().onCall().facts().covers();
    Set<Person> people = new LinkedHashSet<>();
    for (Schedule schedule : asked(call)) {
      schedule.with(covers).onCallAt(call.now()).ifPresent(people::add);
    }
    people.addAll(call.tools().onCall().roster().staff().founders());
    return people;
  }

  private static Collection<Schedule> asked(Call call) {
    Roster roster = call.tools().onCall().roster();
    Optional<String> name = call.told().value("schedule");
    if (name.isEmpty()) {
      return roster.duties().schedules().values();
    }
    return List.of(MyShifts.named(roster, name.get()));
  }

  static String line(Schedule schedule, Instant now, LocalTimes times) {
    Shift shift = schedule.shifts(now, now.plus(MONTH)).getFirst();
    String until =
        shift.who().map(Person::name).orElse("nobody") + " until " + times.moment(shift.to());
    return schedule
        .nextAfter(now)
        .map(next -> until + ", then " + next.who().map(Person::name).orElse("nobody"))
        .orElse(until);
  }
}
