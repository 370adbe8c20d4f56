package dev.tocsin.delivery;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Outcome;
import dev.tocsin.desk.Reminders;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.FollowUpCommand.Remind;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.IncidentEvent;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.Paging;
import dev.tocsin.incident.PagingCommand.EndSnooze;
import dev.tocsin.incident.PagingCommand.ExpireAcknowledgements;
import dev.tocsin.incident.PagingCommand.PagePeople;
import dev.tocsin.incident.PagingCommand.ReachStep;
import dev.tocsin.incident.PagingEvent;
import dev.tocsin.incident.RecordCommand.PublishUpdate;
import dev.tocsin.incident.Recorded;
import dev.tocsin.incident.RoomCommand.ReportGivenUp;
import dev.tocsin.incident.Wakened;
import dev.tocsin.incident.Who;
import dev.tocsin.oncall.Reading;
import dev.tocsin.oncall.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what was put off until now; the rules refuse what has become pointless meanwhile. */
final class TimerCarrier implements Carrier {
  private final IncidentDesk desk;
  private final OnCall onCall;
  private final Reminders.Cadence cadence;

  TimerCarrier(IncidentDesk desk, OnCall onCall, Reminders.Cadence cadence) {
    this.desk = desk;
    this.onCall = onCall;
    this.cadence = cadence;
  }

  @Override
  public void carry(Task task) {
    switch (task.errand()) {
      case REACH_STEP -> reach(task);
      case EXPIRE_ACK -> expire(task);
      case END_SNOOZE -> endSnooze(task);
      case PAGE_BESIDE -> pageBeside(task);
      case REMIND -> remind(task);
      case PUBLISH_UPDATE -> handle(task, new PublishUpdate(task.number()));
      default -> throw new IllegalArgumentException(task.errand() + " is no timer");
    }
  }

  private void reach(Task task) {
    int slash = task.argument().indexOf('/');
    int chain = Integer.parseInt(task.argument().substring(0, slash));
    int index = Integer.parseInt(task.argument().substring(slash + 1));
    Incident incident = desk.incident(task.incident());
    boolean alive =
        incident.isEscalating() && incident.paging().chain().orElseThrow().number() == chain;
    if (alive) {
      var step = onCall.step(incident, index, desk.now());
      handle(task, new ReachStep(chain, step));
    }
  }

  /** What is written meanwhile puts it off, as often as it is written. */
  private void expire(Task task) {
    List<Recorded> history = desk.history(task.incident());
    Incident incident = Incident.of(task.incident(), history);
    Duration patience = cadence.ackExpires(incident.pagedSeverity());
    boolean counted =
        incident.isOpen()
            && !incident.paging().holders().isEmpty()
            && history.stream()
                .skip(task.number())
                .map(Recorded::event)
                .noneMatch(TimerCarrier::isDoubtedAnew);
    if (!counted || patience.isZero()) {
      return;
    }
    Optional<Instant> said = desk.lastSaid(task.incident());
    Instant word = said.filter(incident.lastWordAt()::isBefore).orElse(incident.lastWordAt());
    Duration left = Duration.between(desk.now(), word.plus(patience));
    if (left.isPositive()) {
      throw new NotYet(left);
    }
    handle(task, new ExpireAcknowledgements(said.orElse(null), patience));
  }

  /** What has a job of its own by which acknowledgements are doubted. */
  private static boolean isDoubtedAnew(IncidentEvent event) {
    return event instanceof PagingEvent.Acknowledged
        || event instanceof LifecycleEvent.SeverityChanged
        || event instanceof LifecycleEvent.Reopened;
  }

  private void endSnooze(Task task) {
    Recorded cause = desk.history(task.incident()).get(task.number() - 1);
    if (cause.event() instanceof PagingEvent.Snoozed snoozed
        && handle(task, new EndSnooze(snoozed.who(), snoozed.until())) instanceof Outcome.Done over
        && desk.incident(task.incident()).isOpen()) {
      beginChain(task);
      wakeAgain(task, snoozed.who(), over.events().getFirst().seq());
    }
  }

  /** By name, since a chain may have passed them by meanwhile, or nobody else may be missing. */
  private void wakeAgain(Task task, Who who, int since) {
    List<Recorded> history = desk.history(task.incident());
    Incident incident = Incident.of(task.incident(), history);
    boolean woken =
        history.stream().skip(since).map(Recorded::event).anyMatch(event -> wakes(event, who));
    if (!woken && !incident.paging().isAcknowledgedBy(who)) {
      String target = "@" + who.id();
      String why = who.name() + " had snoozed it until now";
      handle(
          task,
          "/again",
          switch (onCall.woken(target, incident, desk.now())) {
            case Reading.Clear<List<Wakened>>(var all) -> new PagePeople(target, all, why);
            case Reading.Unclear<List<Wakened>>(var unclear) ->
                new ReportGivenUp("waking " + who.name() + " again", unclear);
          });
    }
  }

  private static boolean wakes(IncidentEvent event, Who who) {
    return event instanceof PagingEvent.StepReached reached
        && reached.woken().stream().map(Wakened::who).anyMatch(who::is);
  }

  /** Who of them was woken for the incident before is not woken once more. */
  private void pageBeside(Task task) {
    if (!desk.incident(task.incident()).isOpen()) {
      return;
    }
    beginChain(task);
    int number = 0;
    for (Target target : onCall.roster().severity(task.number()).page()) {
      Incident incident = desk.incident(task.incident());
      handle(task, "/" + number++, onCall.beside(target, incident, desk.now()));
    }
  }

  /** The chain goes first, so that nobody is woken by it and beside it. */
  private void beginChain(Task task) {
    Incident incident = desk.incident(task.incident());
    Paging.Chain chain = incident.paging().chain().orElseThrow();
    if (incident.isEscalating() && chain.step() < 0) {
      var first = onCall.step(incident, 0, desk.now());
      handle(task, "/chain", new ReachStep(chain.number(), first));
    }
  }

  private void remind(Task task) {
    String[] what = task.argument().split("/", 2);
    Nag nag = Nag.valueOf(what[0]);
    int item = what.length == 1 ? 0 : Integer.parseInt(what[1]);
    Incident incident = desk.incident(task.incident());
    if (nag == Nag.MEASURE && !incident.isOpen() && incident.nags().count(nag, item) > 0) {
      inWorkingTime();
    }
    handle(task, new Remind(nag, item, Reminders.patience(nag, incident.pagedSeverity(), cadence)));
  }

  /** Once the work is over, whoever was asked before is not asked again by night. */
  private void inWorkingTime() {
    Instant now = desk.now();
    Duration left = Duration.between(now, Reminders.workingTime(now, cadence.zone()));
    if (left.isPositive()) {
      throw new NotYet(left);
    }
  }

  private Outcome handle(Task task, IncidentCommand command) {
    return handle(task, "", command);
  }

  private Outcome handle(Task task, String part, IncidentCommand command) {
    return desk.handle(new Order(task.request() + part, task.incident(), Actor.TOCSIN, command));
  }
}
