package dev.tocsin.delivery;

import dev.tocsin.desk.IncidentDesk;
import dev.tocsin.desk.OnCall;
import dev.tocsin.desk.Order;
import dev.tocsin.desk.Reminders;
import dev.tocsin.incident.Actor;
import dev.tocsin.incident.FollowUpCommand.RecordDraft;
import dev.tocsin.incident.FollowUpCommand.Remind;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.IncidentCommand;
import dev.tocsin.incident.PagingCommand.ReachStep;
import dev.tocsin.incident.RecordCommand.PublishUpdate;

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
      case REMIND -> remind(task);
      case PUBLISH_UPDATE -> handle(task, new PublishUpdate(task.number()));
      case WRITE_DRAFT -> handle(task, new RecordDraft());
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

  private void remind(Task task) {
    Nag nag = Nag.valueOf(task.argument());
    Incident incident = desk.incident(task.incident());
    handle(task, new Remind(nag, Reminders.patience(nag, incident.pagedSeverity(), cadence)));
  }

  private void handle(Task task, IncidentCommand command) {
    desk.handle(new Order(task.request(), task.incident(), Actor.TOCSIN, command));
  }
}
