package dev.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets only Tocsin's own pages, and programs, change anything: never a page of another site. */
final class OwnForms implements HandlerInterceptor {
  /** Who has an acknowledge link needs nobody else's browser to send it. */
  static final String[] OPEN_TO_ALL = {"/ack/*"};

  static final String REFUSED = "This was not sent from one of Tocsin's own pages.";

  private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final WebSettings settings;

  OwnForms(WebSettings settings) {
    this.settings = settings;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    boolean isFine = LOOKING.contains(request.getMethod()) || isOwn(request);
    if (!isFine) {
      refuse(request, response);
    }
    return isFine;
  }

  /** Programs say neither; over plain http browsers say their origin only. */
  private boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return site == null ? origin == null || isOurs(origin, request) : OURS.contains(site);
  }

  /** A page that hides where it is, whose origin is {@code null}, is not ours. */
  private boolean isOurs(String origin, HttpServletRequest request) {
    Optional<String> from = authority(origin);
    return from.isPresent()
        && (from.equals(Optional.ofNullable(request.getHeader("Host")))
            || from.equals(settings.publicUrl().flatMap(OwnForms::authority)));
  }

  private static Optional<String> authority(String url) {
    try {
      @Nullable String authority = URI.create(url).getAuthority();
      return Optional.ofNullable(authority);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.startsWith("/api/") || path.startsWith("/alerts")) {
      Answers.json(response, HttpStatus.FORBIDDEN, REFUSED);
      return;
    }
    Html main =
        Html.of(
            """
            <main class="card">
            <h1>Nothing was done</h1>
            <p>%s Go back, open the page anew and send it from there.</p>
            <p class="quiet">If you did, a proxy hides Tocsin's address: it must pass on the <code>Host</code>, or <code>TOCSIN_PUBLIC_URL</code> must be what the browser shows.</p>
            </main>\
            """,
            REFUSED);
    Answers.page(response, WebPage.of(HttpStatus.FORBIDDEN, "Nothing was done", main));
  }
}
