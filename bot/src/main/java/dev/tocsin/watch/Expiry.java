package dev.tocsin.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be done about a watch, by what is known of it. */
public record Expiry(Watch watch, Known known) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration CERTIFICATES = Duration.ofHours(1);
  private static final Duration UNREADABLE = Duration.ofMinutes(15);

  /** Registries ask not to be asked often. */
  private static final Duration DOMAINS = Duration.ofHours(12);

  /** How it stands with a watch. */
  public enum State {
    UNKNOWN("not read yet"),
    FINE("fine"),
    SOON("ends soon"),
    ENDED("has ended");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public State state(Instant now) {
    Instant end = known.end();
    if (end == null) {
      return State.UNKNOWN;
    }
    if (!now.isBefore(end)) {
      return State.ENDED;
    }
    return now.isBefore(end.minus(watch.warn())) ? State.FINE : State.SOON;
  }

  /** When to look at it next. */
  public Instant nextLook() {
    Instant tried = known.triedAt();
    Instant end = known.end();
    if (tried == null) {
      return Instant.EPOCH;
    }
    Instant next = tried.plus(pause());
    return end != null && tried.isBefore(end) && end.isBefore(next) ? end : next;
  }

  private Duration pause() {
    return switch (watch) {
      case Watch.Certificate _ -> known.trouble() == null ? CERTIFICATES : UNREADABLE;
      case Watch.Domain _ -> DOMAINS;
      case Watch.Day _ -> DAY;
    };
  }

  /** What is to be said now, if anything. */
  public Optional<Saying> due(Instant now, Hours hours) {
    Instant end = known.end();
    if (end != null && !now.isBefore(end) && isNews(end, now)) {
      return Optional.of(Saying.ENDED);
    }
    if (end != null && now.isBefore(end) && isToBeWarnedOf(end, now, hours)) {
      return Optional.of(Saying.WARNING);
    }
    return isInTrouble(now, hours) ? Optional.of(Saying.TROUBLE) : Optional.empty();
  }

  /**
   * What can't be looked at is given a day in which it may turn out to be renewed; a date that was
   * over for a day when it was first read is history.
   */
  private boolean isNews(Instant end, Instant now) {
    Instant readAt = known.readAt();
    if (known.said().alarmedAt() != null || readAt == null) {
      return false;
    }
    boolean isLate = !now.isBefore(end.plus(DAY));
    return watch.isElsewhere() ? isLate || !readAt.isBefore(end) : readAt.isBefore(end.plus(DAY));
  }

  /**
   * The first time at {@code warn} before the end, then after half of what is left, but never twice
   * a day. A first warning that would come too late comes before the weekend, or at any hour.
   */
  private boolean isToBeWarnedOf(Instant end, Instant now, Hours hours) {
    Instant warnedAt = known.said().warnedAt();
    if (warnedAt != null) {
      return !now.isBefore(again(warnedAt, end)) && hours.cover(now);
    }
    Instant first = end.minus(watch.warn());
    Instant from = hours.from(first).isBefore(end) ? first : hours.before(first);
    boolean cannotWait = !hours.from(now).isBefore(end);
    return !now.isBefore(from) && (hours.cover(now) || cannotWait);
  }

  private static Instant again(Instant warnedAt, Instant end) {
    Duration half = Duration.between(warnedAt, end).dividedBy(2);
    return warnedAt.plus(half.compareTo(DAY) > 0 ? half : DAY);
  }

  private boolean isInTrouble(Instant now, Hours hours) {
    Known.@Nullable Trouble trouble = known.trouble();
    return trouble != null
        && trouble.toldAt() == null
        && !now.isBefore(trouble.since().plus(DAY))
        && hours.cover(now);
  }
}
