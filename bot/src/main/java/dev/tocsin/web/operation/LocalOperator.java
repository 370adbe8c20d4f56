package dev.tocsin.web.operation;

import dev.tocsin.web.Entrance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows the details of health to who sits at this machine, or knows the token. */
final class LocalOperator extends OncePerRequestFilter {
  private final Entrance entrance;

  LocalOperator(Entrance entrance) {
    this.entrance = entrance;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(entrance.isOperator(request) ? known(request) : request, response);
  }

  private static HttpServletRequest known(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public Principal getUserPrincipal() {
        return () -> "operator";
      }
    };
  }
}
