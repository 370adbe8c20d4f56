package dev.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriUtils;

/** Lets in the alerts of those who show the token for them, or practise on their own machine. */
final class AlertDoor implements HandlerInterceptor {
  private static final String HOME = "/alerts";

  /** What is behind it. */
  static final String[] PATHS = {HOME, HOME + "/**"};

  static final String HOW =
      "Alerts can't come in. Set TOCSIN_ALERT_TOKEN to a secret of at least "
          + WebSettings.SHORTEST_TOKEN
          + " characters, and start Tocsin again.";

  private static final String WRONG =
      "Send the value of TOCSIN_ALERT_TOKEN: in the header Authorization: Bearer, as the password"
          + " of basic authentication, or as the last part of the address, /alerts/….";

  private static final String WAIT =
      "Too many wrong tokens came from your address. Wait a minute, and send the value of"
          + " TOCSIN_ALERT_TOKEN.";

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final AlertToken token;
  private final WebSettings settings;
  private final Attempts wrong;

  AlertDoor(AlertToken token, WebSettings settings, Attempts wrong) {
    this.token = token;
    this.settings = settings;
    this.wrong = wrong;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Optional<String> right = token.sound();
    boolean practises =
        token.value().isEmpty() && settings.practice() && settings.isAtHome(request);
    if (right.isEmpty()) {
      if (!practises) {
        Answers.json(response, HttpStatus.FORBIDDEN, HOW);
      }
      return practises;
    }
    return isRight(right.get(), request, response);
  }

  /** The right one opens however many wrong ones came: behind a proxy all have one address. */
  private boolean isRight(String right, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> sent = sent(request);
    if (sent.filter(token -> MessageDigest.isEqual(bytes(token), bytes(right))).isPresent()) {
      return true;
    }
    if (sent.isPresent() && wrong.areTooMany(request.getRemoteAddr())) {
      Answers.json(response, HttpStatus.TOO_MANY_REQUESTS, WAIT);
      return false;
    }
    sent.ifPresent(_ -> wrong.wrong(request.getRemoteAddr()));
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    Answers.json(response, HttpStatus.UNAUTHORIZED, WRONG);
    return false;
  }

  private static Optional<String> sent(HttpServletRequest request) {
    @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith(BEARER)) {
      return Optional.of(header.substring(BEARER.length()).strip());
    }
    if (header != null && header.startsWith(BASIC)) {
      return readable(() -> password(header.substring(BASIC.length()).strip()));
    }
    String path = request.getRequestURI();
    return path.startsWith(HOME + "/")
        ? readable(() -> UriUtils.decode(path.substring(HOME.length() + 1), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static String password(String encoded) {
    String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    return both.substring(both.indexOf(':') + 1);
  }

  private interface Decoding {
    String text();
  }

  /** What cannot be read is no token. */
  private static Optional<String> readable(Decoding decoding) {
    try {
      return Optional.of(decoding.text());
    } catch (IllegalArgumentException _) {
      return Optional.of("");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
