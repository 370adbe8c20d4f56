package dev.tocsin.web;

import dev.tocsin.paging.Seal;
import dev.tocsin.paging.Seals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Who has signed in with the token; the browser keeps a sealed proof, and a new token ends all. */
final class Sessions {
  static final Duration LIFE = Duration.ofDays(7);

  private final Optional<String> token;
  private final Seal seal;
  private final InstantSource clock;

  Sessions(Seals seals, Optional<String> token, InstantSource clock) {
    this.token = token;
    this.seal = seals.of("session " + token.orElse(""));
    this.clock = clock;
  }

  /** Whether there is a token to sign in with. */
  boolean arePossible() {
    return token.isPresent();
  }

  boolean isToken(String given) {
    return token.filter(right -> MessageDigest.isEqual(bytes(right), bytes(given))).isPresent();
  }

  String begin() {
    return seal.seal(Long.toString(clock.instant().plus(LIFE).getEpochSecond()));
  }

  boolean lasts(String session) {
    return arePossible()
        && seal.open(session)
            .map(Long::parseLong)
            .filter(end -> clock.instant().isBefore(Instant.ofEpochSecond(end)))
            .isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
