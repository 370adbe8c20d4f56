package dev.tocsin.oncall;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a severity from 1 to 4 asks for.
 *
 * @param updateEvery how long the room may be without an update before it is reminded
 * @param page whom else to page, beside the chain
 * @param ackExpires how long an acknowledgement holds when nothing is written after it
 */
public record SeverityRule(
    int level,
    String name,
    @Nullable String policy,
    @Nullable Duration updateEvery,
    List<Target> invite,
    List<Target> page,
    @Nullable Duration ackExpires) {

  /** The severity that an incident is paged by until somebody has rated it. */
  public static final int UNRATED = 2;

  public SeverityRule {
    invite = List.copyOf(invite);
    page = List.copyOf(page);
  }

  /** How long someone may take an incident for: no longer than their word counts. */
  public Duration longestSnooze() {
    return ackExpires == null || ackExpires.isZero() ? Duration.ofDays(1) : ackExpires;
  }

  /** What holds for a severity that the configuration says nothing about. */
  public static SeverityRule standard(int level) {
    return switch (level) {
      case 1 -> of(1, "Critical", Duration.ofMinutes(30), Duration.ofMinutes(30));
      case 2 -> of(2, "Major", Duration.ofMinutes(60), Duration.ofMinutes(60));
      case 3 -> of(3, "Minor", Duration.ofDays(1), null);
      case 4 -> of(4, "Low", null, null);
      default -> throw new IllegalArgumentException("severities go from 1 to 4, not " + level);
    };
  }

  private static SeverityRule of(
      int level, String name, @Nullable Duration updateEvery, @Nullable Duration ackExpires) {
    return new SeverityRule(level, name, null, updateEvery, List.of(), List.of(), ackExpires);
  }
}
