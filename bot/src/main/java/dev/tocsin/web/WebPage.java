package dev.tocsin.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A whole page without scripts that nobody frames, and that no other site hears of by a referrer.
 * One that is for the company is neither stored nor indexed.
 *
 * @param main what stands in it
 */
record WebPage(HttpStatus status, String title, Html main, Readers readers) {
  /** For whom a page is. */
  enum Readers {
    COMPANY,
    EVERYBODY
  }

  private static final String ICON =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath"
          + " fill='%23b3261e' d='M8 1a5 5 0 0 0-5 5v4l-1.5 2.5h13L13 10V6a5 5 0 0 0-5-5Zm-2 12.5a2"
          + " 2 0 0 0 4 0Z'/%3E%3C/svg%3E";

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Duration DAY = Duration.ofDays(1);

  static WebPage of(HttpStatus status, String title, Html main) {
    return new WebPage(status, title + " · Tocsin", main, Readers.COMPANY);
  }

  /** One that brings itself up to date while it is looked at. */
  static WebPage forEverybody(HttpStatus status, String title, Html main) {
    return new WebPage(status, title, main, Readers.EVERYBODY);
  }

  ResponseEntity<String> answer() {
    return ResponseEntity.status(status)
        .headers(isKept() ? WebPage::open : WebPage::guard)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", policy())
        .header("X-Frame-Options", "DENY")
        .body(source());
  }

  /** What went wrong is nobody's to keep in place of what was right before. */
  private boolean isKept() {
    return readers == Readers.EVERYBODY && status == HttpStatus.OK;
  }

  private static String policy() {
    return "default-src 'none'; style-src '"
        + Style.SHIPPED.hash()
        + "'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none';"
        + " frame-ancestors 'none'";
  }

  /** What holds for everything that is about incidents. */
  static void guard(HttpHeaders headers) {
    headers.setCacheControl(CacheControl.noStore());
    headers.set("X-Robots-Tag", "noindex, nofollow");
    // with no-referrer browsers would not say either that a form is from here
    headers.set("Referrer-Policy", "same-origin");
    headers.set("X-Content-Type-Options", "nosniff");
  }

  /** What holds for everything that anybody may read, and many at once will. */
  static void open(HttpHeaders headers) {
    headers.setCacheControl(CacheControl.maxAge(SOON).cachePublic().staleIfError(DAY));
    headers.set("Referrer-Policy", "same-origin");
    headers.set("X-Content-Type-Options", "nosniff");
  }

  private String source() {
    return Html.of(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            %s
            <meta name="referrer" content="same-origin">
            <link rel="icon" href="%s">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            %s
            </body>
            </html>
            """,
            new Html(head()), new Html(ICON), title, new Html(Style.SHIPPED.css()), main)
        .source();
  }

  private String head() {
    return switch (readers) {
      case COMPANY -> "<meta name=\"robots\" content=\"noindex, nofollow\">";
      case EVERYBODY -> "<meta http-equiv=\"refresh\" content=\"60\">";
    };
  }
}
