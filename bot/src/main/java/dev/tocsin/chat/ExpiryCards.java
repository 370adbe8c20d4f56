package dev.tocsin.chat;

import dev.tocsin.desk.Expiries.Notice;
import dev.tocsin.oncall.Person;
import dev.tocsin.timeline.LocalTimes;
import dev.tocsin.watch.Known;
import dev.tocsin.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What people are told of something that ends. */
public final class ExpiryCards {
  private static final int LONGEST_TITLE = 250;

  private ExpiryCards() {}

  /**
   * What somebody is told at an instant.
   *
   * @param times as the reader wants them
   */
  public static Card of(Notice notice, Instant at, LocalTimes times) {
    String text = words(notice, at, times);
    CardBuilder card = CardBuilder.headed(heading(notice)).text(text);
    advice(notice, card);
    return card.build(text);
  }

  private static String heading(Notice notice) {
    return switch (notice.saying()) {
      case WARNING -> "Ends soon";
      case ENDED -> "Ended";
      case RENEWED -> "Renewed";
      case TROUBLE -> "Can't be watched";
    };
  }

  private static void advice(Notice notice, CardBuilder card) {
    switch (notice.saying()) {
      case WARNING -> card.small(toRenew(notice.watch()));
      case TROUBLE -> card.small("Tocsin goes on trying, and says no more about it.");
      case ENDED, RENEWED -> {}
    }
  }

  private static String toRenew(Watch watch) {
    return watch.isElsewhere()
        ? "Once it is renewed Tocsin sees that for itself. If nobody does, its end is an incident."
        : "Once that is done, give it the next date in the configuration, or take it out. Else the"
            + " day itself is an incident.";
  }

  private static String warning(Notice notice, Instant at, LocalTimes times) {
    String end = ", on " + moment(notice, times) + ".";
    return switch (notice.watch()) {
      case Watch.Day day -> day.what() + ": " + until(day, at, times) + end;
      case Watch.Certificate _, Watch.Domain _ ->
          notice.watch().name() + " expires " + in(Duration.between(at, end(notice))) + end;
    };
  }

  /** By the calendar, as dates are counted. */
  private static String until(Watch.Day day, Instant at, LocalTimes times) {
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(at, times.zone()), day.date());
    if (days < 2) {
      return days == 1 ? "tomorrow" : "today";
    }
    return "in " + count(days, "day");
  }

  /** The title of the incident that an end is. */
  public static String title(Watch watch) {
    return switch (watch) {
      case Watch.Certificate one -> one.name() + " has expired";
      case Watch.Domain one -> one.name() + " has expired";
      case Watch.Day day -> Brief.of(day.what(), LONGEST_TITLE) + " (" + day.date() + ")";
    };
  }

  /** What is told in a sentence or two. */
  public static String words(Notice notice, Instant at, LocalTimes times) {
    return switch (notice.saying()) {
      case WARNING -> warning(notice, at, times);
      case ENDED -> ended(notice, times);
      case RENEWED -> renewed(notice, times);
      case TROUBLE -> unreadable(notice, times);
    };
  }

  private static String ended(Notice notice, LocalTimes times) {
    @Nullable Person owner = notice.watch().owner();
    @Nullable Instant warnedAt = notice.known().said().warnedAt();
    String verb = notice.watch().isElsewhere() ? " ended on " : ": the day was ";
    String warned =
        warnedAt == null ? "" : " It was last warned of on " + times.moment(warnedAt) + ".";
    String whose = owner == null ? "" : " " + owner.name() + " looks after it.";
    return notice.watch().name()
        + verb
        + moment(notice, times)
        + "."
        + warned
        + whose
        + (doubt(notice, times).isEmpty() ? "" : " It" + doubt(notice, times) + ".");
  }

  private static String renewed(Notice notice, LocalTimes times) {
    return notice.watch().isElsewhere()
        ? notice.watch().name() + " is renewed: it ends on " + moment(notice, times) + " now."
        : notice.watch().name() + ": the date is " + moment(notice, times) + " now.";
  }

  private static String unreadable(Notice notice, LocalTimes times) {
    String last =
        notice.known().end() == null
            ? " Its end was never read."
            : " By what was read last it ends on " + moment(notice, times) + ".";
    return notice.watch().name() + doubt(notice, times) + "." + last;
  }

  private static String doubt(Notice notice, LocalTimes times) {
    Known.@Nullable Trouble trouble = notice.known().trouble();
    return trouble == null
        ? ""
        : " can't be read since " + times.moment(trouble.since()) + ": " + trouble.why();
  }

  private static Instant end(Notice notice) {
    @Nullable Instant end = notice.known().end();
    return end == null ? Instant.EPOCH : end;
  }

  private static String moment(Notice notice, LocalTimes times) {
    return notice.watch() instanceof Watch.Day day
        ? day.date().toString()
        : times.moment(end(notice));
  }

  private static String in(Duration left) {
    if (left.toDays() > 0) {
      return "in " + count(left.toDays(), "day");
    }
    return left.toHours() > 0 ? "in " + count(left.toHours(), "hour") : "within the hour";
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
