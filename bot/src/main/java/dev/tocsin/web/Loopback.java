package dev.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells requests of this very machine from those that only seem to be.
 *
 * @param gateway where the machine's own requests come from while Tocsin runs in a container
 */
public record Loopback(Optional<String> gateway) {
  private static final Pattern ADDRESS = Pattern.compile("127\\.[0-9.]+|::1|0:0:0:0:0:0:0:1");
  private static final Pattern HOST =
      Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]{1,5})?");
  private static final List<String> OF_PROXIES =
      List.of("Forwarded", "Via", "X-Forwarded-For", "X-Real-IP");

  /** A proxy on this machine, or a name that was pointed at it, does not make a stranger local. */
  public boolean isLocal(HttpServletRequest request) {
    String from = request.getRemoteAddr();
    String host = request.getHeader("Host");
    return (ADDRESS.matcher(from).matches() || gateway.filter(from::equals).isPresent())
        && host != null
        && HOST.matcher(host).matches()
        && OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
  }
}
