package dev.tocsin.web;

import dev.tocsin.desk.Postmortems;
import dev.tocsin.export.Exporter;
import dev.tocsin.incident.Incident;
import dev.tocsin.storage.StorageUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages about incidents, which show and change nothing. */
@RestController
final class IncidentPages {
  /** The draft brings its own style; it may be shown within our page, and nothing else in it. */
  private static final String DRAFT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";

  private final IncidentFiles files;
  private final Postmortems postmortems;
  private final List<Exporter> exporters;
  private final Mistakes mistakes;

  IncidentPages(
      IncidentFiles files, Postmortems postmortems, List<Exporter> exporters, Mistakes mistakes) {
    this.mistakes = mistakes;
    this.files = files;
    this.postmortems = postmortems;
    this.exporters = exporters;
  }

  @GetMapping("/incidents")
  ResponseEntity<String> list() {
    return new IncidentListView(files.latest(), mistakes.now().get(), files.times())
        .page()
        .answer();
  }

  @GetMapping("/incidents/{name}")
  ResponseEntity<String> incident(@PathVariable String name) {
    return files
        .find(name)
        .map(file -> new IncidentView(file, files.times()).page())
        .orElseGet(() -> missing("There is no incident " + name))
        .answer();
  }

  @GetMapping("/incidents/{name}/postmortem.{format}")
  ResponseEntity<byte[]> draft(@PathVariable String name, @PathVariable String format)
      throws IOException {
    Optional<Exporter> exporter =
        exporters.stream().filter(one -> one.format().equals(format)).findFirst();
    Optional<Long> incident = files.number(name);
    if (exporter.isEmpty() || incident.isEmpty()) {
      return bytes(missing("There is no such draft").answer());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporter.get().write(postmortems.draft(incident.get()), out);
    MediaType type = MediaType.parseMediaType(exporter.get().mediaType());
    return ResponseEntity.ok()
        .headers(WebPage::guard)
        .header("Content-Security-Policy", DRAFT_POLICY)
        .header(HttpHeaders.CONTENT_DISPOSITION, named(incident.get(), format))
        .contentType(type.equalsTypeAndSubtype(MediaType.APPLICATION_PDF) ? type : utf8(type))
        .body(out.toByteArray());
  }

  /** What it is called where somebody keeps it. */
  private static String named(long incident, String format) {
    String name = Incident.name(incident) + "-postmortem." + format;
    return ContentDisposition.inline().filename(name).build().toString();
  }

  private static MediaType utf8(MediaType type) {
    return new MediaType(type, StandardCharsets.UTF_8);
  }

  private static ResponseEntity<byte[]> bytes(ResponseEntity<String> page) {
    return new ResponseEntity<>(
        String.valueOf(page.getBody()).getBytes(StandardCharsets.UTF_8),
        page.getHeaders(),
        page.getStatusCode());
  }

  @ExceptionHandler
  ResponseEntity<String> withoutDatabase(StorageUnavailable unavailable) {
    String why = String.valueOf(unavailable.getMessage());
    return message(HttpStatus.SERVICE_UNAVAILABLE, "Tocsin can’t use its database", why).answer();
  }

  private static WebPage missing(String what) {
    return message(HttpStatus.NOT_FOUND, what, "The list shows the incidents there are.");
  }

  private static WebPage message(HttpStatus status, String title, String text) {
    Html main =
        Html.of(
            "<main class=\"card\"><h1>%s</h1><p>%s</p><p><a"
                + " href=\"/incidents\">Incidents</a></p></main>",
            title, text);
    return WebPage.of(status, title, main);
  }
}
