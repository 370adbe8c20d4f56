package dev.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/** Tells requests of this very machine from those that only seem to be. */
public final class Loopback {
  private static final Pattern ADDRESS = Pattern.compile("127\\.[0-9.]+|::1|0:0:0:0:0:0:0:1");
  private static final Pattern HOST =
      Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]{1,5})?");
  private static final List<String> OF_PROXIES =
      List.of("Forwarded", "Via", "X-Forwarded-For", "X-Real-IP");

  private Loopback() {}

  /** A proxy on this machine, or a name that was pointed at it, does not make a stranger local. */
  public static boolean isLocal(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return ADDRESS.matcher(request.getRemoteAddr()).matches()
        && host != null
        && HOST.matcher(host).matches()
        && OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
  }
}
