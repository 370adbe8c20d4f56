package dev.tocsin.web;

import java.util.Optional;

/**
 * What monitoring programs show to send alerts, and can do nothing else with.
 *
 * @param value never shown or logged
 */
public record AlertToken(Optional<String> value) {

  /** The token, unless it is too short to keep anyone out. */
  Optional<String> sound() {
    return value.filter(token -> token.length() >= WebSettings.SHORTEST_TOKEN);
  }

  @Override
  public String toString() {
    return "AlertToken";
  }
}
