package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.FollowUpCommand.Remind;
import dev.tocsin.incident.FollowUpCommand.SnoozeNag;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.FollowUpEvent.NagSnoozed;
import dev.tocsin.incident.FollowUpEvent.Nagged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * People are asked for what is missing, patiently, at most five times, and not while they said no.
 */
record NaggingPolicy(Incident incident, Instant now) {
  static final int MOST = 5;

  Decision remind(Remind command) {
    Nag nag = command.nag();
    int time = incident.nags().count(nag) + 1;
    boolean due =
        missingSince(nag)
            .map(since -> latest(since, incident.nags().lastAsked(nag)))
            .filter(since -> !now.isBefore(since.plus(command.patience())))
            .isPresent();
    if (!due || time > MOST || isSnoozed(nag)) {
      return refuse("There is nothing to remind of.", "There is nothing to do.");
    }
    return accept(new Nagged(nag, time));
  }

  Decision snooze(SnoozeNag command) {
    if (!command.until().isAfter(now)) {
      return refuse(
          Phrases.moment(command.until()) + " has passed.", "Give a time to come, such as `+1h`.");
    }
    return accept(new NagSnoozed(command.nag(), command.until()));
  }

  private boolean isSnoozed(Nag nag) {
    return incident.nags().snoozedUntil(nag).filter(now::isBefore).isPresent();
  }

  /** Since when it is missing; empty if it isn't. */
  private Optional<Instant> missingSince(Nag nag) {
    Instant opened = incident.lifecycle().openedAt();
    return switch (nag) {
      case LEAD -> since(opened, incident.isOpen() && incident.lead().isEmpty());
      case SEVERITY -> since(opened, incident.isOpen() && incident.severity().isEmpty());
      case UPDATE -> since(lastUpdate(opened), incident.isOpen());
      case CLOSE -> resolved();
      case POSTMORTEM -> resolved().filter(_ -> ClosingPolicy.owesPostmortem(incident));
      case MEASURE ->
          since(opened, incident.followUp().openMeasures().stream().anyMatch(this::isOverdue));
      case ACTION ->
          since(opened, incident.followUp().openActions().stream().anyMatch(this::isOverdue));
    };
  }

  private boolean isOverdue(Measure measure) {
    Instant by = measure.revertBy();
    return by == null || !now.isBefore(by);
  }

  /** By the first calendar that has left the day: the reminder itself comes in working hours. */
  private boolean isOverdue(ActionItem action) {
    LocalDate due = action.due();
    return due != null && LocalDate.ofInstant(now, ZoneOffset.MAX).isAfter(due);
  }

  private Instant lastUpdate(Instant opened) {
    return incident.chronicle().lastUpdateAt().orElse(opened);
  }

  private Optional<Instant> resolved() {
    return incident.lifecycle().resolvedAt().filter(_ -> !incident.hasEnded());
  }

  private static Optional<Instant> since(Instant instant, boolean missing) {
    return Optional.of(instant).filter(_ -> missing);
  }

  private static Instant latest(Instant since, Optional<Instant> asked) {
    return asked.filter(since::isBefore).orElse(since);
  }
}
