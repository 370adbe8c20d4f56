package dev.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of what outlives the incident: measures, action items, runbooks, postmortem, reminders.
 */
public sealed interface FollowUpEvent extends IncidentEvent {
  record MeasureAdded(int number, String what, @Nullable Instant revertBy, Who owner)
      implements FollowUpEvent {}

  record MeasureReverted(int number) implements FollowUpEvent {}

  enum Horizon {
    IMMEDIATE,
    FUTURE
  }

  /**
   * @param measure the temporary measure that this item takes over, 0 for none
   */
  record ActionAdded(
      int number,
      String text,
      @Nullable Who owner,
      @Nullable LocalDate due,
      Horizon horizon,
      int measure)
      implements FollowUpEvent {}

  record ActionDone(int number) implements FollowUpEvent {}

  record RunbookShown(String runbook, int steps, String reason) implements FollowUpEvent {}

  record RunbookStepped(String runbook, int step, String text, boolean skipped, String note)
      implements FollowUpEvent {}

  /**
   * A draft got its number.
   *
   * @param model the language model that put its sentences, if one did
   */
  record DraftWritten(int version, @Nullable String model) implements FollowUpEvent {
    /** A plain one. */
    public DraftWritten(int version) {
      this(version, null);
    }
  }

  /** The draft is for others to read before it is published. */
  record ReviewAsked(int version) implements FollowUpEvent {}

  record PostmortemPublished(int version) implements FollowUpEvent {}

  /**
   * What was published lies somewhere else too.
   *
   * @param where such as {@code github}
   */
  record PostmortemFiled(int version, String where, @Nullable String link)
      implements FollowUpEvent {}

  /**
   * Someone answered whether what was named as the cause was the cause.
   *
   * @param sources the messages and entries that named it
   */
  record CauseJudged(List<String> sources, boolean was) implements FollowUpEvent {
    public CauseJudged {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Those affected were promised a postmortem.
   *
   * @param update the one that promises it
   * @param incident the incident whose update that is, null for this one
   */
  record PostmortemPromised(int update, Instant by, @Nullable Long incident)
      implements FollowUpEvent {
    /** By an update of this incident. */
    public PostmortemPromised(int update, Instant by) {
      this(update, by, null);
    }

    /** The same, in another incident. */
    public PostmortemPromised elsewhere(long from) {
      return incident == null ? new PostmortemPromised(update, by, from) : this;
    }

    /** When three quarters of the time are over. */
    public Instant urgentFrom(Instant saidAt) {
      return saidAt.plus(Duration.between(saidAt, by).multipliedBy(3).dividedBy(4));
    }
  }

  record PostmortemWaived(String why) implements FollowUpEvent {}

  /** Something that is missing and is asked for, at most five times each. */
  enum Nag {
    LEAD,
    SEVERITY,
    UPDATE,
    CLOSE,
    POSTMORTEM,
    MEASURE,
    ACTION
  }

  /**
   * @param item the number of the measure or action item that is asked for, null for what has none
   */
  record Nagged(Nag nag, int time, @Nullable Integer item) implements FollowUpEvent {
    /** For what has no number. */
    public Nagged(Nag nag, int time) {
      this(nag, time, null);
    }

    /** The number of the measure or action item, 0 for what has none. */
    public int number() {
      return item == null ? 0 : item;
    }
  }

  /**
   * @param item the number of the measure or action item that is put off, null for all of the kind
   */
  record NagSnoozed(Nag nag, Instant until, @Nullable Integer item) implements FollowUpEvent {
    /** For all of its kind. */
    public NagSnoozed(Nag nag, Instant until) {
      this(nag, until, null);
    }

    /** The number of the measure or action item, 0 for all of the kind. */
    public int number() {
      return item == null ? 0 : item;
    }
  }
}
