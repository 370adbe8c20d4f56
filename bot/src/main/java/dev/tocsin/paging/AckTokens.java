package dev.tocsin.paging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What the link in a page is made of: it lets one person acknowledge one incident, for a week. */
public final class AckTokens {
  static final Duration LIFE = Duration.ofDays(7);

  private final Seal seal;
  private final InstantSource clock;

  public AckTokens(Seals seals, InstantSource clock) {
    this.seal = seals.of("ack");
    this.clock = clock;
  }

  /** What a token says. */
  public sealed interface Reading {
    /** The person may acknowledge the incident. */
    record Good(long incident, String person) implements Reading {}

    /** They might have, but it was too long ago. */
    record Expired(long incident, String person) implements Reading {}

    /** Tocsin never made this token. */
    record Forged() implements Reading {}
  }

  public String issue(long incident, String person) {
    return seal.seal(incident + " " + clock.instant().getEpochSecond() + " " + person);
  }

  public Reading read(String token) {
    return seal.open(token).map(this::readText).orElseGet(Reading.Forged::new);
  }

  private Reading readText(String text) {
    String[] parts = text.split(" ", 3);
    long incident = Long.parseLong(parts[0]);
    Instant end = Instant.ofEpochSecond(Long.parseLong(parts[1])).plus(LIFE);
    return clock.instant().isBefore(end)
        ? new Reading.Good(incident, parts[2])
        : new Reading.Expired(incident, parts[2]);
  }
}
