package dev.tocsin.web;

import dev.tocsin.desk.Listed;
import dev.tocsin.incident.Incident;
import dev.tocsin.incident.Severity;
import dev.tocsin.incident.Who;
import dev.tocsin.storage.StorageUnavailable;
import dev.tocsin.timeline.Line;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Incidents as JSON, to read only; the draft is at {@code /incidents/42/postmortem.json}. */
@RestController
@RequestMapping(path = "/api/incidents", produces = "application/json")
final class IncidentApi {
  private final IncidentFiles files;

  IncidentApi(IncidentFiles files) {
    this.files = files;
  }

  /**
   * @param severity 1 the worst, null while nobody has rated it
   */
  record Brief(
      String id,
      String title,
      String status,
      @Nullable Integer severity,
      boolean isPrivate,
      boolean drill,
      Instant openedAt,
      @Nullable Instant endedAt) {}

  record Whole(
      Brief incident,
      @Nullable String lead,
      List<String> acknowledgedBy,
      List<Entry> timeline,
      List<Page> pages) {}

  record Entry(String number, Instant at, String who, String text, String kind, String state) {}

  record Page(Instant at, String person, String channel, String outcome, String detail) {}

  record Complaint(String error) {}

  @GetMapping
  List<Brief> all() {
    return files.latest().stream().map(IncidentApi::brief).toList();
  }

  @GetMapping("/{name}")
  ResponseEntity<?> one(@PathVariable String name) {
    return files
        .find(name)
        .<ResponseEntity<?>>map(file -> ResponseEntity.ok(whole(file)))
        .orElseGet(() -> complaint(HttpStatus.NOT_FOUND, "There is no incident " + name + "."));
  }

  @ExceptionHandler
  ResponseEntity<?> withoutDatabase(StorageUnavailable unavailable) {
    return complaint(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(unavailable.getMessage()));
  }

  private static ResponseEntity<?> complaint(HttpStatus status, String what) {
    return ResponseEntity.status(status).body(new Complaint(what));
  }

  private static Whole whole(IncidentFile file) {
    Incident incident = file.incident();
    return new Whole(
        brief(incident),
        incident.lead().map(Who::name).orElse(null),
        incident.paging().acknowledgements().stream().map(one -> one.who().name()).toList(),
        file.timeline().stream().map(IncidentApi::entry).toList(),
        file.pages().stream().map(IncidentApi::page).toList());
  }

  private static Brief brief(Incident incident) {
    return new Brief(
        incident.name(),
        incident.title(),
        incident.status().word(),
        incident.severity().map(Severity::number).orElse(null),
        incident.lifecycle().isPrivate(),
        incident.lifecycle().isDrill(),
        incident.lifecycle().openedAt(),
        incident.lifecycle().endedAt().orElse(null));
  }

  private static Brief brief(Listed one) {
    return new Brief(
        Incident.name(one.incident()),
        one.title(),
        one.status(),
        one.severity() == 0 ? null : one.severity(),
        one.isPrivate(),
        one.isDrill(),
        one.openedAt(),
        one.endedAt());
  }

  private static Entry entry(Line line) {
    return new Entry(
        line.number(), line.at(), line.who(), line.text(), word(line.kind()), word(line.state()));
  }

  private static Page page(IncidentFile.Attempt attempt) {
    return new Page(
        attempt.at(),
        attempt.page().who().name(),
        attempt.page().channel(),
        word(attempt.page().outcome()),
        attempt.page().detail());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
