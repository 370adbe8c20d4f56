package dev.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * What the pages need to know of Tocsin's surroundings.
 *
 * @param adminToken what one signs in with; never shown or logged
 * @param publicUrl without a slash at the end
 * @param local tells who asks from this machine
 */
public record WebSettings(
    Optional<String> adminToken, Optional<String> publicUrl, boolean practice, Loopback local) {
  /** Shorter ones can be guessed in the time that an attacker has. */
  static final int SHORTEST_TOKEN = 16;

  /** Outside of containers. */
  WebSettings(Optional<String> adminToken, Optional<String> publicUrl, boolean practice) {
    this(adminToken, publicUrl, practice, new Loopback(Optional.empty()));
  }

  /** The token, unless it is too short to keep anyone out. */
  Optional<String> soundToken() {
    return adminToken.filter(token -> token.length() >= SHORTEST_TOKEN);
  }

  /** Whether whoever asks practises on this machine, where nobody has to sign in. */
  boolean isPractisedBy(HttpServletRequest request) {
    return practice && adminToken.isEmpty() && isAtHome(request);
  }

  /**
   * Whether a request is of this very machine. Nobody's is while there is a public address: a proxy
   * in its usual setting hides whom it speaks for.
   */
  boolean isAtHome(HttpServletRequest request) {
    return publicUrl.isEmpty() && local.isLocal(request);
  }

  /** Whether a request for this host came by the public address, and so over HTTPS. */
  boolean isBehindHttps(String host) {
    return publicUrl
        .filter(url -> url.startsWith("https://"))
        .map(url -> host.equals(URI.create(url).getAuthority()))
        .orElse(false);
  }

  @Override
  public String toString() {
    return "WebSettings[" + publicUrl.orElse("no public address") + "]";
  }
}
