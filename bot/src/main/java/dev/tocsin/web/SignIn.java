package dev.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with the admin's token, and out again. */
@RestController
final class SignIn {
  static final String WAIT =
      "Too many wrong tokens came from your address. Wait a minute, and send the value of"
          + " TOCSIN_ADMIN_TOKEN.";

  private static final String HOME = "/incidents";

  private static final String PRACTICE_ROOM = "/";

  /** Where one may be led: our own pages only, never another site. */
  private static final Pattern OURS =
      Pattern.compile(
          "/(incidents|oncall|commands)(?:/[A-Za-z0-9][A-Za-z0-9.-]*+)*+"
              + "(\\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]++|%[0-9A-Fa-f]{2})*+)?");

  /** Nothing that one is led to is longer. */
  private static final int LONGEST = 8_000;

  private final WebSettings settings;
  private final Sessions sessions;
  private final Entrance entrance;

  SignIn(WebSettings settings, Sessions sessions, Entrance entrance) {
    this.settings = settings;
    this.sessions = sessions;
    this.entrance = entrance;
  }

  @GetMapping("/sign-in")
  ResponseEntity<String> form(
      @RequestParam(defaultValue = HOME) String to, HttpServletRequest request) {
    if (settings.isPractisedBy(request)) {
      return led(own(to), cookie("", Duration.ZERO, request));
    }
    return sessions.arePossible()
        ? SignInView.form(HttpStatus.OK, own(to), "", Typed.NOTHING).answer()
        : SignInView.closed(settings).answer();
  }

  @PostMapping("/sign-in")
  ResponseEntity<String> signIn(
      @RequestParam String token,
      @RequestParam(defaultValue = HOME) String to,
      Typed typed,
      HttpServletRequest request) {
    if (!sessions.arePossible()) {
      return SignInView.closed(settings).answer();
    }
    boolean isTooOften = entrance.wereTooManyWrong(request);
    if (!entrance.isRight(token.strip(), request)) {
      return isTooOften
          ? SignInView.form(HttpStatus.TOO_MANY_REQUESTS, own(to), WAIT, typed).answer()
          : SignInView.form(HttpStatus.UNAUTHORIZED, own(to), "This is not the token.", typed)
              .answer();
    }
    ResponseCookie cookie = cookie(sessions.begin(), Sessions.LIFE, request);
    return typed.isNothing() ? led(own(to), cookie) : shown(typed, cookie);
  }

  @PostMapping("/sign-out")
  ResponseEntity<String> signOut(HttpServletRequest request) {
    String to = settings.isPractisedBy(request) ? PRACTICE_ROOM : "/sign-in";
    return led(to, cookie("", Duration.ZERO, request));
  }

  private static ResponseEntity<String> led(String to, ResponseCookie cookie) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(to))
        .headers(WebPage::guard)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .build();
  }

  private static ResponseEntity<String> shown(Typed typed, ResponseCookie cookie) {
    ResponseEntity<String> page = SignInView.signedIn(typed).answer();
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .body(page.getBody());
  }

  /** A link in a chat must find one signed in, so the cookie goes along when a link is followed. */
  private ResponseCookie cookie(String value, Duration life, HttpServletRequest request) {
    @Nullable String host = request.getHeader("Host");
    return ResponseCookie.from(Door.COOKIE, value)
        .path("/")
        .maxAge(life)
        .httpOnly(true)
        .sameSite("Lax")
        .secure(request.isSecure() || (host != null && settings.isBehindHttps(host)))
        .build();
  }

  private static String own(String to) {
    return to.length() <= LONGEST && OURS.matcher(to).matches() ? to : HOME;
  }
}
