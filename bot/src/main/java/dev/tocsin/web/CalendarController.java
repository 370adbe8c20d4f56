package dev.tocsin.web;

import dev.tocsin.calendar.CalendarText;
import dev.tocsin.desk.Feeds;
import dev.tocsin.desk.OnCall;
import dev.tocsin.storage.StorageUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The calendars that calendar programs fetch; their addresses are all that guards them. */
@RestController
final class CalendarController {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Feeds feeds;
  private final OnCall onCall;
  private final String installation;
  private final InstantSource clock;

  CalendarController(Feeds feeds, OnCall onCall, WebSettings settings, InstantSource clock) {
    this.feeds = feeds;
    this.onCall = onCall;
    this.installation = settings.publicUrl().orElse("");
    this.clock = clock;
  }

  @GetMapping("/calendar/{token}.ics")
  ResponseEntity<String> calendar(@PathVariable String token) {
    return feeds
        .read(token)
        .flatMap(feed -> ShiftCalendar.of(feed, onCall, installation, clock.instant()))
        .map(this::answer)
        .orElseGet(
            () ->
                ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .headers(WebPage::guard)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("There is no calendar here, or it has got another address.\n"));
  }

  /** Programs that have it as it is get it only once it has changed. */
  private ResponseEntity<String> answer(ShiftCalendar calendar) {
    String fingerprint = CalendarText.fingerprint(calendar.name(), calendar.events());
    return ResponseEntity.ok()
        .headers(WebPage::guard)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag("W/\"" + fingerprint + "\"")
        .header("Content-Disposition", "inline; filename=\"on-call.ics\"")
        .contentType(CALENDAR)
        .body(CalendarText.of(calendar.name(), calendar.events(), clock.instant()));
  }

  @ExceptionHandler
  ResponseEntity<String> withoutDatabase(StorageUnavailable unavailable) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
  }
}
