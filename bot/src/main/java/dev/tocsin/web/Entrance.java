package dev.tocsin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells who may see what is not for everybody: who has signed in, or sits at this machine. */
public final class Entrance {
  private static final String BEARER = "Bearer ";

  private final WebSettings settings;
  private final Sessions sessions;
  private final Attempts wrong;

  Entrance(WebSettings settings, Sessions sessions, Attempts wrongTokens) {
    this.settings = settings;
    this.sessions = sessions;
    this.wrong = wrongTokens;
  }

  /** Whether the request shows the token, or a session that was begun with it. */
  boolean hasSignedIn(HttpServletRequest request) {
    return hasSession(request) || hasToken(request);
  }

  /** Whether they may see how Tocsin is doing, in detail. */
  public boolean isOperator(HttpServletRequest request) {
    return settings.isAtHome(request) || hasSignedIn(request);
  }

  /** Practising, one acts as anybody and moves the clock: never from elsewhere. */
  boolean mayPractise(HttpServletRequest request) {
    return settings.isAtHome(request)
        || (settings.local().isLocal(request) && hasSignedIn(request));
  }

  /** Whether a token was sent, and too many from there were wrong of late. */
  boolean isGuessing(HttpServletRequest request) {
    return sent(request) != null && wereTooManyWrong(request);
  }

  boolean wereTooManyWrong(HttpServletRequest request) {
    return wrong.areTooMany(request.getRemoteAddr());
  }

  private boolean hasSession(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    return cookies != null
        && Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(Door.COOKIE))
            .anyMatch(cookie -> sessions.lasts(cookie.getValue()));
  }

  private boolean hasToken(HttpServletRequest request) {
    String token = sent(request);
    return token != null && isRight(token, request);
  }

  /** The right one opens however many wrong ones came: behind a proxy all have one address. */
  boolean isRight(String token, HttpServletRequest request) {
    boolean right = sessions.isToken(token);
    if (!right) {
      wrong.wrong(request.getRemoteAddr());
    }
    return right;
  }

  private static @Nullable String sent(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
  }
}
