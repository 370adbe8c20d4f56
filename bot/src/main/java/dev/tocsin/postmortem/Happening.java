package dev.tocsin.postmortem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a live incident in words; the id is its number in the journal, such as {@code #7}.
 *
 * @param link under which the message can be seen that it shows, if it shows one
 */
public record Happening(
    String id,
    Instant at,
    Kind kind,
    String actor,
    String text,
    Details details,
    @Nullable String link) {

  /** What kind of event this is, as far as a postmortem tells them apart. */
  public enum Kind {
    OPENED,
    ALERT,
    ALERT_ENDED,
    RENAMED,
    SEVERITY,
    STATUS,
    ROLE,
    PAGE,
    PAGE_FAILED,
    UNANSWERED,
    ESCALATED,
    ACK,
    NOTE,
    IMPACT,
    CAUSE,
    FIX,
    DOWNTIME,
    UPDATE,
    INTERNAL_UPDATE,
    TEMP_ADDED,
    TEMP_REVERTED,
    ACTION_ADDED,
    ACTION_DONE,
    RUNBOOK,
    RESOLVED,
    REOPENED,
    CLOSED,
    CANCELLED,
    MERGED
  }

  /**
   * What some kinds add: the measure or item it is about (T1, A1), its owner, a date in words, the
   * window of a downtime, and since when it had been going on at the opening.
   */
  public record Details(
      @Nullable String ref,
      @Nullable String owner,
      @Nullable String due,
      @Nullable Instant from,
      @Nullable Instant to) {

    /** Nothing beyond the text. */
    public static final Details NONE = new Details(null, null, null, null, null);
  }

  /** An event that shows no message. */
  public Happening(String id, Instant at, Kind kind, String actor, String text, Details details) {
    this(id, at, kind, actor, text, details, null);
  }

  /** An event that its text tells whole. */
  public Happening(String id, Instant at, Kind kind, String actor, String text) {
    this(id, at, kind, actor, text, Details.NONE);
  }
}
