package dev.tocsin.web.operation;

import dev.tocsin.web.Loopback;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes whoever asks from this very machine for someone who may see the details of health. */
final class LocalOperator extends OncePerRequestFilter {
  private final Loopback local;

  LocalOperator(Loopback local) {
    this.local = local;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(local.isLocal(request) ? known(request) : request, response);
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
