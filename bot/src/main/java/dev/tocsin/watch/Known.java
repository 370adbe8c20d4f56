package dev.tocsin.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a watch, and what was said of its end.
 *
 * @param end when it ends, by what was read last
 * @param readAt when that was
 * @param triedAt when it was last looked at, with success or without
 * @param trouble why the last look brought nothing, null if it did
 */
public record Known(
    @Nullable Instant end,
    @Nullable Instant readAt,
    @Nullable Instant triedAt,
    @Nullable Trouble trouble,
    Said said) {
  /** Of what nobody has looked at yet. */
  public static final Known NOTHING = new Known(null, null, null, null, new Said(null, null, null));

  /**
   * Why nothing is read, since when, and when somebody was told.
   *
   * @param toldAt null while nobody was
   */
  public record Trouble(String why, Instant since, @Nullable Instant toldAt) {}

  /**
   * What was said of this end.
   *
   * @param warnedAt when it was last warned of
   * @param alarmedAt when it was said that it has come
   * @param incident the incident that was opened when an end came
   */
  public record Said(
      @Nullable Instant warnedAt, @Nullable Instant alarmedAt, @Nullable Long incident) {}

  /** The end was read; another one than before is warned of from the beginning. */
  public Known read(Instant fresh, Instant now) {
    Said kept = fresh.equals(end) ? said : new Said(null, null, said.incident());
    return new Known(fresh, now, now, null, kept);
  }

  /** A look brought nothing; what was read before still counts. */
  public Known failed(String why, Instant now) {
    Trouble since =
        trouble == null
            ? new Trouble(why, now, null)
            : new Trouble(why, trouble.since(), trouble.toldAt());
    return new Known(end, readAt, now, since, said);
  }

  /** Whether a fresh end is good news for those who were told of the one before. */
  public boolean isRenewedBy(Instant fresh) {
    boolean wasTold = said.warnedAt() != null || said.alarmedAt() != null;
    return wasTold && end != null && fresh.isAfter(end);
  }

  /** The same once something of it was said. */
  public Known after(Saying saying, Instant now) {
    return switch (saying) {
      case WARNING -> with(new Said(now, said.alarmedAt(), said.incident()));
      case ENDED -> with(new Said(said.warnedAt(), now, said.incident()));
      case TROUBLE -> new Known(end, readAt, triedAt, told(now), said);
      case RENEWED -> this;
    };
  }

  private Known with(Said now) {
    return new Known(end, readAt, triedAt, trouble, now);
  }

  private @Nullable Trouble told(Instant now) {
    return trouble == null ? null : new Trouble(trouble.why(), trouble.since(), now);
  }
}
