package dev.tocsin.desk;

import dev.tocsin.incident.FollowUpEvent;
import dev.tocsin.incident.FollowUpEvent.Nag;
import dev.tocsin.incident.LifecycleEvent;
import dev.tocsin.incident.Severity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When Tocsin asks for what is missing; each reminder comes at most five times. */
public final class Reminders {
  static final int MOST = 5;

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final Duration POSTMORTEM_DUE = Duration.ofDays(5);

  private final Cadence cadence;

  /** How often an incident of a severity wants an update, and where the company's day is. */
  public interface Cadence {
    /** The longest silence between updates, zero where none is asked for. */
    Duration updateEvery(Severity severity);

    /** How long an acknowledgement holds without a word, zero for ever. */
    default Duration ackExpires(Severity severity) {
      return Duration.ZERO;
    }

    /** Whether a severity asks for people beside the chain. */
    default boolean pagesBeside(Severity severity) {
      return false;
    }

    ZoneId zone();
  }

  Reminders(Cadence cadence) {
    this.cadence = cadence;
  }

  void after(LifecycleEvent.Opened opened, To to) {
    remind(to, Nag.LEAD, Duration.ofMinutes(2));
    if (opened.severity() == null) {
      remind(to, Nag.SEVERITY, Duration.ofMinutes(5));
    }
    updateFor(to.severity(), to);
  }

  /** Where it is rated, there is nothing to ask for when the time comes. */
  void afterReopening(To to) {
    remind(to, Nag.LEAD, Duration.ofMinutes(2));
    remind(to, Nag.SEVERITY, Duration.ofMinutes(5));
    updateFor(to.severity(), to);
  }

  void afterSeverityChange(To to) {
    updateFor(to.severity(), to);
  }

  void afterResolution(To to) {
    to.at(Errand.REMIND, Nag.CLOSE.name(), workingTime(to.at().plus(Duration.ofHours(1))));
    to.at(Errand.REMIND, Nag.POSTMORTEM.name(), workingTime(to.at().plus(POSTMORTEM_DUE)));
  }

  void afterUpdate(To to) {
    updateFor(to.severity(), to);
  }

  /** When three quarters of the time are over, and somebody is at work, if that is early enough. */
  void after(FollowUpEvent.PostmortemPromised promised, To to) {
    Instant late = promised.urgentFrom(to.at());
    Instant atWork = workingTime(late);
    to.at(Errand.REMIND, Nag.POSTMORTEM.name(), atWork.isBefore(promised.by()) ? atWork : late);
  }

  void after(FollowUpEvent.MeasureAdded measure, To to) {
    Instant by = measure.revertBy();
    Instant tomorrow = workingTime(to.at().plus(Duration.ofDays(1)));
    to.at(Errand.REMIND, item(Nag.MEASURE, measure.number()), by == null ? tomorrow : by);
  }

  void after(FollowUpEvent.ActionAdded action, To to) {
    if (action.due() != null) {
      ZonedDateTime overdue = action.due().plusDays(1).atTime(MORNING).atZone(cadence.zone());
      to.at(Errand.REMIND, item(Nag.ACTION, action.number()), workingTime(overdue.toInstant()));
    }
  }

  void after(FollowUpEvent.Nagged nagged, To to) {
    if (nagged.time() >= MOST) {
      return;
    }
    if (nagged.nag() == Nag.UPDATE) {
      updateFor(to.severity(), to);
    } else {
      to.at(Errand.REMIND, item(nagged.nag(), nagged.number()), next(nagged.nag(), to.at()));
    }
  }

  /** What can wait for a day can wait for a working day. */
  private Instant next(Nag nag, Instant asked) {
    Instant next = asked.plus(again(nag));
    return again(nag).compareTo(Duration.ofDays(1)) < 0 ? next : workingTime(next);
  }

  void after(FollowUpEvent.NagSnoozed snoozed, To to) {
    to.at(Errand.REMIND, item(snoozed.nag(), snoozed.number()), snoozed.until());
  }

  /** A severity may ask for people whom the chain does not wake. */
  void pageBeside(To to) {
    if (cadence.pagesBeside(to.severity())) {
      to.later(Errand.PAGE_BESIDE, to.severity().number() + "", Duration.ZERO);
    }
  }

  /** Whoever takes it is counted on as long as something is written now and then. */
  void doubtAcknowledgement(To to) {
    Duration patience = cadence.ackExpires(to.severity());
    if (!patience.isZero()) {
      to.aboutIt(Errand.EXPIRE_ACK, to.at().plus(patience));
    }
  }

  private void updateFor(Severity severity, To to) {
    Duration every = cadence.updateEvery(severity);
    if (!every.isZero()) {
      remind(to, Nag.UPDATE, every);
    }
  }

  /** How long something must have been missing, or not been asked for, to be asked for. */
  public static Duration patience(Nag nag, Severity severity, Cadence cadence) {
    return switch (nag) {
      case UPDATE -> cadence.updateEvery(severity);
      case LEAD, SEVERITY, MEASURE, ACTION -> again(nag);
      case CLOSE, POSTMORTEM -> Duration.ofHours(1);
    };
  }

  private static Duration again(Nag nag) {
    return switch (nag) {
      case LEAD -> Duration.ofMinutes(2);
      case SEVERITY -> Duration.ofMinutes(5);
      case UPDATE, MEASURE -> Duration.ofHours(1);
      case CLOSE, POSTMORTEM, ACTION -> Duration.ofDays(1);
    };
  }

  private static String item(Nag nag, int number) {
    return number == 0 ? nag.name() : nag.name() + "/" + number;
  }

  private static void remind(To to, Nag nag, Duration delay) {
    to.later(Errand.REMIND, nag.name(), delay);
  }

  private Instant workingTime(Instant instant) {
    return workingTime(instant, cadence.zone());
  }

  /**
   * The instant itself if it falls on a weekday between 9 and 18 o'clock, else the next such
   * morning.
   */
  public static Instant workingTime(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    if (local.toLocalTime().isBefore(MORNING)) {
      local = local.with(MORNING);
    } else if (!local.toLocalTime().isBefore(EVENING)) {
      local = local.plusDays(1).with(MORNING);
    }
    while (local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      local = local.plusDays(1).with(MORNING);
    }
    return local.toInstant();
  }
}
