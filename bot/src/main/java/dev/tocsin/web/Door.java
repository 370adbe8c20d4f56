package dev.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets only those see incidents who have signed in, or who practise on their own machine. */
final class Door implements HandlerInterceptor {
  /** What is behind it. */
  static final String[] PATHS = {"/incidents", "/incidents/**", "/oncall", "/commands", "/api/**"};

  static final String COOKIE = "tocsin_session";

  /** Encoded once more it must fit into a header. */
  private static final int LONGEST = 2_000;

  private final WebSettings settings;
  private final Sessions sessions;
  private final Entrance entrance;

  Door(WebSettings settings, Sessions sessions, Entrance entrance) {
    this.settings = settings;
    this.sessions = sessions;
    this.entrance = entrance;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (isOpenTo(request)) {
      return true;
    }
    if (request.getRequestURI().startsWith("/api/")) {
      sayJson(request, response);
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
    return sessions.arePossible() ? entrance.hasSignedIn(request) : settings.isPractisedBy(request);
  }

  private void sayJson(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!sessions.arePossible()) {
      Answers.json(response, HttpStatus.FORBIDDEN, SignInView.HOW);
    } else if (entrance.isGuessing(request)) {
      Answers.json(response, HttpStatus.TOO_MANY_REQUESTS, SignIn.WAIT);
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      Answers.json(
          response,
          HttpStatus.UNAUTHORIZED,
          "Send the header Authorization: Bearer with the value of TOCSIN_ADMIN_TOKEN.");
    }
  }
}
