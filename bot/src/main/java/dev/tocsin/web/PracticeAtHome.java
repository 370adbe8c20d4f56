package dev.tocsin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the practice room, where one acts as anybody, to those who sit at this machine. */
final class PracticeAtHome extends OncePerRequestFilter {
  static final String WHY =
      "The practice room is open to this machine only. Ask for it as http://localhost, without a"
          + " proxy; a container has to be published on 127.0.0.1. While TOCSIN_PUBLIC_URL is set,"
          + " sign in at /sign-in before, with the value of TOCSIN_ADMIN_TOKEN.";

  private final Entrance entrance;

  PracticeAtHome(Entrance entrance) {
    this.entrance = entrance;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (entrance.mayPractise(request)) {
      chain.doFilter(request, response);
    } else if (String.valueOf(request.getHeader("Accept")).contains("text/html")) {
      Html main = Html.of("<main class=\"card\"><h1>Closed to you</h1><p>%s</p></main>", WHY);
      Answers.page(response, WebPage.of(HttpStatus.FORBIDDEN, "Closed", main));
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      response.setContentType("application/json");
      response.getWriter().write("{\"error\":\"" + WHY + "\"}");
    }
  }
}
