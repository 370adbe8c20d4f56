package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.nothingToDo;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.LifecycleCommand.Absorb;
import dev.tocsin.incident.LifecycleCommand.Cancel;
import dev.tocsin.incident.LifecycleCommand.ChangeSeverity;
import dev.tocsin.incident.LifecycleCommand.ChangeStatus;
import dev.tocsin.incident.LifecycleCommand.Close;
import dev.tocsin.incident.LifecycleCommand.MergeInto;
import dev.tocsin.incident.LifecycleCommand.Open;
import dev.tocsin.incident.LifecycleCommand.Rename;
import dev.tocsin.incident.LifecycleCommand.Reopen;
import dev.tocsin.incident.LifecycleCommand.Resolve;
import dev.tocsin.incident.LifecycleEvent.Absorbed;
import dev.tocsin.incident.LifecycleEvent.Cancelled;
import dev.tocsin.incident.LifecycleEvent.Closed;
import dev.tocsin.incident.LifecycleEvent.MergedInto;
import dev.tocsin.incident.LifecycleEvent.Opened;
import dev.tocsin.incident.LifecycleEvent.Renamed;
import dev.tocsin.incident.LifecycleEvent.Reopened;
import dev.tocsin.incident.LifecycleEvent.Resolved;
import dev.tocsin.incident.LifecycleEvent.SeverityChanged;
import dev.tocsin.incident.LifecycleEvent.StatusChanged;
import java.time.Instant;
import java.util.Optional;

/** Decides on an incident's life from opening to closing. */
record LifecycleDecider(Incident incident, Instant now) {

  Decision decide(LifecycleCommand command) {
    return switch (command) {
      case Open c -> open(c);
      case ChangeStatus c -> changeStatus(c.to());
      case ChangeSeverity c -> changeSeverity(c);
      case Rename c -> rename(Phrases.line(c.title()));
      case Resolve c -> resolve(Phrases.line(c.summary()));
      case Reopen c -> reopen(c);
      case Close _ -> ClosingPolicy.objection(incident).orElseGet(() -> accept(new Closed()));
      case Cancel c -> cancel(Phrases.line(c.why()));
      case MergeInto c -> mergeInto(c.incident());
      case Absorb c -> absorb(c);
    };
  }

  private Decision open(Open command) {
    Instant startedAt = command.startedAt() == null ? now : command.startedAt();
    if (startedAt.isAfter(now)) {
      return refuse("An incident can't begin in the future.", "Leave `at:` out if it begins now.");
    }
    return accept(
        new Opened(
            Phrases.line(command.title()),
            command.severity(),
            command.service(),
            command.isPrivate(),
            command.drill(),
            startedAt),
        EscalationPolicy.anew(incident, command.policy(), incident.name() + " was opened"));
  }

  private Decision changeStatus(Status to) {
    if (to == incident.status()) {
      return nothingToDo();
    }
    return switch (to) {
      case INVESTIGATING, IDENTIFIED, MONITORING ->
          accept(new StatusChanged(incident.status(), to));
      case RESOLVED -> needsMore(to, "/incident resolve <summary>");
      case CLOSED -> needsMore(to, "/incident close");
      case CANCELLED -> needsMore(to, "/incident cancel <why>");
      case MERGED -> needsMore(to, "/incident merge <INC-7>");
    };
  }

  private static Decision needsMore(Status to, String command) {
    return refuse(
        "An incident doesn't become " + to.word() + " by its status alone.",
        "`" + command + "` does it.");
  }

  private Decision changeSeverity(ChangeSeverity command) {
    SeverityChanged changed =
        new SeverityChanged(
            incident.severity().orElse(null), command.to(), Phrases.optionalLine(command.why()));
    if (command.to() == changed.from()) {
      return nothingToDo();
    }
    if (!EscalationPolicy.startsAnewFor(incident, command.to())) {
      return accept(changed);
    }
    String why = "the severity was raised to " + command.to();
    return accept(
        changed,
        EscalationPolicy.beside(incident.paging().holders(), incident, command.policy(), why));
  }

  private Decision rename(String title) {
    return title.equals(incident.title())
        ? nothingToDo()
        : accept(new Renamed(incident.title(), title));
  }

  private Decision resolve(String summary) {
    if (incident.lead().isEmpty()) {
      return refuse(
          "Nobody leads " + incident.name() + ", and someone must stand for its end.",
          "Take the lead with `/incident lead`, then resolve it.");
    }
    return accept(new Resolved(summary));
  }

  private Decision reopen(Reopen command) {
    if (incident.isOpen()) {
      return refuse(incident.name() + " is open.", "`/incident status` shows where it is.");
    }
    Optional<Long> successor = incident.lifecycle().mergedInto();
    if (successor.isPresent()) {
      String other = Incident.name(successor.get());
      return refuse(
          incident.name() + " goes on as " + other + ".",
          "Work on it there, or reopen it there: `/incident reopen " + other + " <why>`.");
    }
    return accept(
        new Reopened(Phrases.line(command.why())),
        EscalationPolicy.anew(incident, command.policy(), incident.name() + " was reopened"));
  }

  private Decision cancel(String why) {
    return ClosingPolicy.measuresInPlace(incident).orElseGet(() -> accept(new Cancelled(why)));
  }

  private Decision mergeInto(long other) {
    if (other == incident.id()) {
      return MergingPolicy.withItself(incident);
    }
    return ClosingPolicy.measuresInPlace(incident).orElseGet(() -> accept(new MergedInto(other)));
  }

  private Decision absorb(Absorb command) {
    Absorbed absorbed = new Absorbed(command.incident(), command.title());
    return MergingPolicy.objection(incident, command)
        .or(() -> MergingPolicy.promise(incident, command).map(owed -> accept(absorbed, owed)))
        .orElseGet(() -> accept(absorbed));
  }
}
