package dev.tocsin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets only those see incidents who have signed in, or who practise on their own machine. */
final class Door implements HandlerInterceptor {
  /** What is behind it. */
  static final String[] PATHS = {"/incidents", "/incidents/**", "/oncall", "/commands", "/api/**"};

  static final String COOKIE = "tocsin_session";
  private static final String BEARER = "Bearer ";

  /** Encoded once more it must fit into a header. */
  private static final int LONGEST = 2_000;

  private final WebSettings settings;
  private final Sessions sessions;
  private final Attempts wrong;

  Door(WebSettings settings, Sessions sessions, Attempts wrongTokens) {
    this.settings = settings;
    this.sessions = sessions;
    this.wrong = wrongTokens;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (isOpenTo(request)) {
      return true;
    }
    if (request.getRequestURI().startsWith("/api/")) {
      sayJson(response);
    } else if (sessions.arePossible() && !Typed.in(request).isNothing()) {
      Typed typed = Typed.in(request);
      Answers.page(
          response, SignInView.form(HttpStatus.UNAUTHORIZED, request.getRequestURI(), "", typed));
    } else if (sessions.arePossible()) {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, "/sign-in?to=" + encoded(asked(request)));
    } else {
      Answers.page(response, SignInView.closed(settings));
    }
    return false;
  }

  /** The page that was asked for; what was typed into a form is in no address. */
  private static String asked(HttpServletRequest request) {
    String path = request.getRequestURI();
    String query = request.getMethod().equals("POST") ? "" : request.getQueryString();
    String whole = query == null || query.isEmpty() ? path : path + "?" + query;
    return whole.length() > LONGEST ? path : whole;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private boolean isOpenTo(HttpServletRequest request) {
    return sessions.arePossible()
        ? hasSession(request) || hasToken(request)
        : settings.isPractisedBy(request);
  }

  private boolean hasSession(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    return cookies != null
        && Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .anyMatch(cookie -> sessions.lasts(cookie.getValue()));
  }

  private boolean hasToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    String from = request.getRemoteAddr();
    if (header == null || !header.startsWith(BEARER) || wrong.areTooMany(from)) {
      return false;
    }
    boolean right = sessions.isToken(header.substring(BEARER.length()));
    if (!right) {
      wrong.wrong(from);
    }
    return right;
  }

  private void sayJson(HttpServletResponse response) throws IOException {
    String what =
        sessions.arePossible()
            ? "Send the header Authorization: Bearer with the value of TOCSIN_ADMIN_TOKEN."
            : SignInView.HOW;
    response.setHeader("WWW-Authenticate", "Bearer");
    HttpStatus status = sessions.arePossible() ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
    Answers.json(response, status, what);
  }
}
