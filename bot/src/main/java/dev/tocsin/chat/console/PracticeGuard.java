package dev.tocsin.chat.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps other sites out of the practice room, which has no sign-in. */
final class PracticeGuard extends OncePerRequestFilter {
  static final String HEADER = "X-Tocsin-Practice";
  static final int LARGEST_BODY = 64 * 1024;
  private static final Pattern LOOPBACK =
      Pattern.compile("(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?");
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private record Objection(int status, String why) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    var objection = objection(request);
    if (objection == null) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(objection.status());
      response.setContentType("application/json");
      response.getWriter().write("{\"error\":\"" + objection.why() + "\"}");
    }
  }

  private static @Nullable Objection objection(HttpServletRequest request) {
    var host = request.getHeader("Host");
    if (host == null || !LOOPBACK.matcher(host).matches()) {
      return new Objection(403, "The practice room answers on localhost only.");
    }
    if (READING.contains(request.getMethod())) {
      return null;
    }
    if (request.getHeader(HEADER) == null || !isSameOrigin(request.getHeader("Origin"), host)) {
      return new Objection(403, "Only the practice room's own page may do this.");
    }
    var type = request.getContentType();
    if (type == null || !type.startsWith("application/json")) {
      return new Objection(415, "The body must be application/json.");
    }
    return sizeObjection(request.getContentLengthLong());
  }

  private static @Nullable Objection sizeObjection(long length) {
    if (length < 0) {
      return new Objection(411, "The body's length must be given.");
    }
    return length > LARGEST_BODY ? new Objection(413, "The body is too large.") : null;
  }

  private static boolean isSameOrigin(@Nullable String origin, String host) {
    if (origin == null) {
      return true;
    }
    try {
      return host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
