package dev.tocsin.oncall;

import java.time.Duration;
import java.util.List;

/** The channels by which a person is reached, each with its delay, until someone acknowledges. */
public record Ladder(List<Rung> rungs) {

  /** What a person gets who has chosen nothing else. */
  public static final Ladder STANDARD =
      new Ladder(
          List.of(
              new Rung(Channel.CHAT, Duration.ZERO),
              new Rung(Channel.PUSH, Duration.ZERO),
              new Rung(Channel.VOICE, Duration.ofMinutes(1)),
              new Rung(Channel.SMS, Duration.ofMinutes(3)),
              new Rung(Channel.EMAIL, Duration.ofMinutes(5))));

  public Ladder {
    rungs = List.copyOf(rungs);
  }
}
