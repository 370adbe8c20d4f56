package dev.tocsin.chat;

import dev.tocsin.desk.Handoffs.Notice;
import dev.tocsin.desk.Handoffs.Whom;
import dev.tocsin.oncall.Handoff;
import dev.tocsin.oncall.Person;
import dev.tocsin.oncall.Schedule;
import dev.tocsin.oncall.Shift;
import dev.tocsin.timeline.LocalTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What people are told when a schedule is handed on. */
public final class HandoffCards {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration FAR = Duration.ofDays(60);

  private HandoffCards() {}

  /** For the one who comes or goes, in their own time. */
  public static Card of(Notice notice) {
    return notice.whom() == Whom.COMING ? coming(notice) : going(notice);
  }

  /** For everyone, in the schedule's time. */
  public static Card forAll(Notice notice) {
    Schedule schedule = notice.schedule();
    Handoff handoff = notice.handoff();
    LocalTimes times = LocalTimes.dated(schedule.zone());
    String text =
        handoff.to().name()
            + " has "
            + schedule.name()
            + " now, after "
            + handoff.from().name()
            + until(schedule, handoff, times)
            + ".";
    return withWeek(CardBuilder.headed("Handoff").text(text), notice, schedule.zone()).build(text);
  }

  private static Card coming(Notice notice) {
    Handoff handoff = notice.handoff();
    ZoneId zone = handoff.to().zone();
    String text =
        "You are on call for "
            + notice.schedule().name()
            + " now"
            + until(notice.schedule(), handoff, LocalTimes.dated(zone))
            + "; before you it was "
            + handoff.from().name()
            + ".";
    return withWeek(CardBuilder.headed("Your turn").text(text), notice, zone)
        .small("Can't make all of it? /oncall cover asks someone to take over.")
        .build(text);
  }

  private static Card going(Notice notice) {
    Handoff handoff = notice.handoff();
    ZoneId zone = handoff.from().zone();
    String next =
        next(notice.schedule(), handoff)
            .map(at -> " You are next on " + LocalTimes.dated(zone).moment(at) + ".")
            .orElse("");
    String text =
        handoff.to().name() + " has taken " + notice.schedule().name() + " over from you." + next;
    return withWeek(CardBuilder.headed("You are off call").text(text), notice, zone).build(text);
  }

  private static CardBuilder withWeek(CardBuilder card, Notice notice, ZoneId zone) {
    Instant at = notice.handoff().at();
    LocalTimes times = LocalTimes.dated(zone);
    card.small("The week ahead:");
    for (Shift shift : notice.schedule().shifts(at, at.plus(WEEK))) {
      card.fact(times.moment(shift.from()), shift.who().map(Person::name).orElse("nobody"));
    }
    return card;
  }

  private static String until(Schedule schedule, Handoff handoff, LocalTimes times) {
    Instant from = handoff.at();
    Shift first = schedule.shifts(from, from.plus(FAR)).getFirst();
    return first.to().equals(from.plus(FAR)) ? "" : " until " + times.moment(first.to());
  }

  private static Optional<Instant> next(Schedule schedule, Handoff handoff) {
    return schedule.shifts(handoff.at(), handoff.at().plus(FAR)).stream()
        .filter(shift -> shift.who().filter(handoff.from()::equals).isPresent())
        .map(Shift::from)
        .findFirst();
  }
}
