package dev.tocsin.incident;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people and events that the scenarios are about. */
final class Sample {
  static final Actor ADA = new Actor(new Who("ada", "Ada"), Standing.ADMIN);
  static final Actor GRACE = new Actor(new Who("grace", "Grace"), Standing.COLLEAGUE);
  static final Actor LINUS = new Actor(new Who("linus", "Linus"), Standing.RESPONDER);
  static final Actor STRANGER = new Actor(new Who("U0GUEST", "Guest"), Standing.OUTSIDER);

  static final LifecycleEvent.Opened OPENED = opened(Severity.SEV2, false, false);
  static final PagingEvent.EscalationStarted CHAIN = chain(1, "INC-42 was opened");
  static final RoomEvent.RoomOpened ROOM =
      new RoomEvent.RoomOpened("console", "C42", "inc-42-checkout-is-down", null);
  static final PeopleEvent.RoleAssigned ADA_LEADS = new PeopleEvent.RoleAssigned("lead", ADA.who());
  static final LifecycleEvent.Resolved RESOLVED =
      new LifecycleEvent.Resolved("The certificate was renewed.");
  static final LifecycleEvent.Closed CLOSED = new LifecycleEvent.Closed();
  static final LifecycleEvent.MergedInto MERGED = new LifecycleEvent.MergedInto(7);
  static final FollowUpEvent.MeasureAdded MEASURE =
      new FollowUpEvent.MeasureAdded(1, "Certificate check is off", null, LINUS.who());
  static final FollowUpEvent.ActionAdded ACTION = action(null);

  static FollowUpEvent.ActionAdded action(@Nullable LocalDate due) {
    return new FollowUpEvent.ActionAdded(
        1, "Watch the certificate", null, due, FollowUpEvent.Horizon.FUTURE, 0);
  }

  private Sample() {}

  static LifecycleEvent.Opened opened(Severity severity, boolean isPrivate, boolean drill) {
    return new LifecycleEvent.Opened(
        "Checkout is down", severity, "checkout", isPrivate, drill, Scenario.OPENED_AT);
  }

  static PagingEvent.EscalationStarted chain(int number, String why) {
    return new PagingEvent.EscalationStarted(number, "default", why);
  }

  static PagingEvent.EscalationStarted chainBeside(int number, String why) {
    return new PagingEvent.EscalationStarted(number, "default", why, true);
  }

  static PagingEvent.StepReached woke(int step, Actor... people) {
    return new PagingEvent.StepReached(
        1, step, false, woken(people), Duration.ofMinutes(5), List.of());
  }

  static PagingEvent.StepReached wokeFounders(int step) {
    return new PagingEvent.StepReached(
        1, step, true, woken(ADA, GRACE), Duration.ofMinutes(5), List.of());
  }

  static PagingCommand.Step step(int index, Actor... people) {
    return new PagingCommand.Step(
        index, false, woken(people), Duration.ofMinutes(5), List.of("backup is empty"), 1);
  }

  static List<Wakened> woken(Actor... people) {
    return List.of(people).stream()
        .map(person -> new Wakened(person.who(), List.of(), "on call"))
        .toList();
  }

  static PagingEvent.Acknowledged acknowledgedBy(Actor who) {
    return new PagingEvent.Acknowledged(who.who(), "button");
  }
}
