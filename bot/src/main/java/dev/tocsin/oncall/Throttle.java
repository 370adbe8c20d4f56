package dev.tocsin.oncall;

import java.time.Duration;
import java.util.Optional;

/** How often a person may be reached by a channel within a span of time. */
public record Throttle(int most, Duration within) {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** Empty where nobody is disturbed by more. */
  public static Optional<Throttle> of(Channel channel) {
    return switch (channel) {
      case VOICE -> Optional.of(new Throttle(3, QUARTER));
      case SMS -> Optional.of(new Throttle(5, QUARTER));
      case CHAT, PUSH, EMAIL, WEBHOOK -> Optional.empty();
    };
  }
}
