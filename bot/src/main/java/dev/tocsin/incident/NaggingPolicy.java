package dev.tocsin.incident;

import static dev.tocsin.incident.Decision.accept;
import static dev.tocsin.incident.Decision.refuse;

import dev.tocsin.incident.FollowUpCommand.Remind;
import dev.tocsin.incident.FollowUpCommand.SnoozeNag;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.FollowUpEvent.NagSnoozed;
import dev.tocsin.incident.FollowUpEvent.Nagged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * People are asked for what is missing, patiently, at most five times, and not while they said no.
 */
record NaggingPolicy(Incident incident, Instant now) {
  static final int MOST = 5;

  Decision remind(Remind command) {
    Nag nag = command.nag();
    List<IncidentEvent> asked =
        missing(nag)
            .filter(one -> command.item() == 0 || one.item() == command.item())
            .filter(one -> !isSnoozed(nag, one.item()))
            .filter(one -> isDue(nag, one, command.patience()))
            .<IncidentEvent>map(one -> asked(nag, one.item()))
            .toList();
    return asked.isEmpty()
        ? refuse("There is nothing to remind of.", "There is nothing to do.")
        : new Decision.Accepted(asked);
  }

  /**
   * @param item 0 for what has no number
   * @param since since when it is missing; what has a time of its own is missing for long
   */
  private record Missing(int item, Instant since) {}

  private boolean isDue(Nag nag, Missing one, Duration patience) {
    Instant since = latest(one.since(), incident.nags().lastAsked(nag, one.item()));
    return incident.nags().count(nag, one.item()) < MOST && !now.isBefore(since.plus(patience));
  }

  private Nagged asked(Nag nag, int item) {
    int time = incident.nags().count(nag, item) + 1;
    return item == 0 ? new Nagged(nag, time) : new Nagged(nag, time, item);
  }

  Decision snooze(SnoozeNag command) {
    if (!command.until().isAfter(now)) {
      return refuse(
          Phrases.moment(command.until()) + " has passed.", "Give a time to come, such as `+1h`.");
    }
    return accept(
        command.item() == 0
            ? new NagSnoozed(command.nag(), command.until())
            : new NagSnoozed(command.nag(), command.until(), command.item()));
  }

  private boolean isSnoozed(Nag nag, int item) {
    return incident.nags().snoozedUntil(nag, item).filter(now::isBefore).isPresent();
  }

  private Stream<Missing> missing(Nag nag) {
    Instant opened = incident.lifecycle().openedAt();
    return switch (nag) {
      case LEAD -> since(opened, incident.isOpen() && incident.lead().isEmpty());
      case SEVERITY -> since(opened, incident.isOpen() && incident.severity().isEmpty());
      case UPDATE -> since(lastUpdate(opened), incident.isOpen());
      case CLOSE -> resolved();
      case POSTMORTEM -> postmortem().filter(_ -> ClosingPolicy.owesPostmortem(incident));
      case MEASURE ->
          incident.followUp().openMeasures().stream()
              .filter(this::isOverdue)
              .map(measure -> new Missing(measure.number(), Instant.EPOCH));
      case ACTION ->
          incident.followUp().openActions().stream()
              .filter(this::isOverdue)
              .map(action -> new Missing(action.number(), Instant.EPOCH));
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

  private Stream<Missing> resolved() {
    return incident.lifecycle().resolvedAt().filter(_ -> !incident.hasEnded()).stream()
        .map(at -> new Missing(0, at));
  }

  /** What was promised is asked for near its time, whether or not the incident is over by then. */
  private Stream<Missing> postmortem() {
    return incident.followUp().promise().isPresent() && !incident.hasEnded()
        ? since(Instant.EPOCH, incident.followUp().isPromiseUrgent(now))
        : resolved();
  }

  private static Stream<Missing> since(Instant instant, boolean missing) {
    return missing ? Stream.of(new Missing(0, instant)) : Stream.empty();
  }

  private static Instant latest(Instant since, Optional<Instant> asked) {
    return asked.filter(since::isBefore).orElse(since);
  }
}
