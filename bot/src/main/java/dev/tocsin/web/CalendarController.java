package dev.tocsin.web;

import dev.tocsin.calendar.CalendarText;
import dev.tocsin.desk.Feeds;
import dev.tocsin.desk.OnCall;
import dev.tocsin.storage.StorageUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
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
  private final InstantSource clock;

  CalendarController(Feeds feeds, OnCall onCall, InstantSource clock) {
    this.feeds = feeds;
    this.onCall = onCall;
    this.clock = clock;
  }

  @GetMapping("/calendar/{token}.ics")
  ResponseEntity<String> calendar(@PathVariable String token) {
    Optional<String> text =
        feeds
            .read(token)
            .flatMap(feed -> ShiftCalendar.of(feed, onCall, clock.instant()))
            .map(found -> CalendarText.of(found.name(), found.events(), clock.instant()));
    return text.map(CalendarController::answer)
        .orElseGet(
            () ->
                ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .headers(WebPage::guard)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("There is no calendar here, or it has got another address.\n"));
  }

  private static ResponseEntity<String> answer(String text) {
    return ResponseEntity.ok()
        .headers(WebPage::guard)
        .header("Content-Disposition", "inline; filename=\"on-call.ics\"")
        .contentType(CALENDAR)
        .body(text);
  }

  @ExceptionHandler
  ResponseEntity<String> withoutDatabase(StorageUnavailable unavailable) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
  }
}
