package dev.tocsin.web;

import dev.tocsin.storage.StorageUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How things stand, for everybody who is affected; nobody signs in for it. */
@RestController
final class StatusPages {
  private final LatestStatus status;

  StatusPages(LatestStatus status) {
    this.status = status;
  }

  @GetMapping("/status")
  ResponseEntity<String> page() {
    return status
        .page()
        .map(settings -> new StatusView(settings.title(), status.now(), status.times()).page())
        .orElseGet(StatusPages::none)
        .answer();
  }

  /** The same for programs. */
  @GetMapping("/status.json")
  ResponseEntity<StatusJson> json() {
    return status
        .page()
        .map(settings -> StatusJson.of(settings.title(), status.now()))
        .map(answer -> ResponseEntity.ok().headers(WebPage::open).body(answer))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @ExceptionHandler
  ResponseEntity<String> withoutDatabase(StorageUnavailable unavailable) {
    return message(
            HttpStatus.SERVICE_UNAVAILABLE,
            "How things stand can’t be told right now",
            "Try again in a minute.")
        .answer();
  }

  private static WebPage none() {
    return message(
        HttpStatus.NOT_FOUND,
        "There is no status page",
        "It begins with status-page in Tocsin’s configuration.");
  }

  private static WebPage message(HttpStatus status, String title, String text) {
    Html main = Html.of("<main class=\"card\"><h1>%s</h1><p>%s</p></main>", title, text);
    return WebPage.forEverybody(status, title, main);
  }
}
