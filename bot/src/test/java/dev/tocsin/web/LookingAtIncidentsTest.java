package dev.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.desk.Postmortems;
import dev.tocsin.desk.PublicText;
import dev.tocsin.desk.Timelines;
import dev.tocsin.export.Exporter;
import dev.tocsin.export.html.HtmlExporter;
import dev.tocsin.export.json.JsonExporter;
import dev.tocsin.export.pdf.PdfExporter;
import dev.tocsin.incident.Alert;
import dev.tocsin.incident.PagingCommand.ReportAttempt;
import dev.tocsin.incident.PagingEvent.Outcome;
import dev.tocsin.incident.RecordCommand.Note;
import dev.tocsin.incident.RecordCommand.ReportAlerts;
import dev.tocsin.incident.RecordEvent.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class LookingAtIncidentsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir private Path folder;
  private Night night;
  private MockMvcTester web;

  @BeforeEach
  void pageAda() {
    night = new Night(folder);
    night.page(Night.ADA);
    night.report(new ReportAttempt(3, Night.ADA, "sms", Outcome.FAILED, "the provider is down"));
    night.acknowledge(Night.ADA);
    var files = new IncidentFiles(night.desk(), new Timelines(night.storage()), () -> BERLIN);
    var postmortems = new Postmortems(night.storage(), () -> BERLIN, PublicText.standard());
    var page = new HtmlExporter();
    var exporters = List.<Exporter>of(page, new JsonExporter(), PdfExporter.of(page, folder));
    web =
        MockMvcTester.of(
            new IncidentPages(files, postmortems, exporters, new Mistakes(List::of)),
            new IncidentApi(files));
  }

  @AfterEach
  void close() {
    night.close();
  }

  @Test
  void the_page_tells_how_it_stands() {
    assertThat(web.get().uri("/incidents/1"))
        .hasStatus(200)
        .bodyText()
        .contains("SEV1", "INC-1", "Checkout answers &lt;502&gt;", "04:05 CET by Grace H.")
        .contains("Acknowledged by</dt><dd dir=\"auto\">Ada L.");
  }

  @Test
  void the_page_shows_the_timeline_and_every_try_to_reach_someone() {
    assertThat(web.get().uri("/incidents/INC-1"))
        .bodyText()
        .contains("<b>Ada L.</b> acknowledged by command", "04:12:00")
        .contains("<b>Ada L.</b> by sms", "<b>failed</b> the provider is down");
  }

  @Test
  void the_page_counts_the_alerts_that_go_on_and_programs_know_their_entries() {
    var disk = new Alert("k", "Disk full", null, night.instant(), null, null);
    night.report(new ReportAlerts(List.of(disk), List.of()));
    assertThat(web.get().uri("/incidents/1"))
        .bodyText()
        .contains("Alerts</dt><dd dir=\"auto\">1 of 1 firing");
    assertThat(web.get().uri("/api/incidents/1")).bodyText().contains("\"kind\":\"alert\"");
  }

  @Test
  void the_draft_is_there_in_every_format() {
    assertThat(web.get().uri("/incidents/1/postmortem.html"))
        .hasStatus(200)
        .hasContentType("text/html;charset=UTF-8")
        .bodyText()
        .contains("Checkout answers &lt;502&gt;");
    assertThat(web.get().uri("/incidents/1/postmortem.json"))
        .hasStatus(200)
        .bodyJson()
        .hasPath("$.sections");
    assertThat(web.get().uri("/incidents/1/postmortem.pdf"))
        .hasStatus(200)
        .hasContentType("application/pdf")
        .bodyText()
        .startsWith("%PDF-");
    assertThat(web.get().uri("/incidents/1/postmortem.odt")).hasStatus(404);
  }

  @Test
  void a_draft_that_is_kept_is_called_by_its_incident() {
    assertThat(web.get().uri("/incidents/1/postmortem.html"))
        .hasHeader("Content-Disposition", "inline; filename=\"INC-1-postmortem.html\"");
  }

  @Test
  void the_list_has_what_is_open_first() {
    night.open("Keys leaked", true);
    assertThat(web.get().uri("/incidents"))
        .hasStatus(200)
        .bodyText()
        .contains("<a href=\"/incidents/2\">INC-2</a>", "Keys leaked", "private")
        .containsSubsequence("Not closed", "INC-2", "INC-1", "Ended", "None.");
  }

  @Test
  void a_title_that_runs_to_the_left_turns_nothing_else_around() {
    night.open("התשלום לא עובד", false);
    night.order(Night.ADA, new Note(Mark.NOTE, "התשלום fails for all customers", null));

    assertThat(web.get().uri("/incidents"))
        .bodyText()
        .contains("<td><bdi dir=\"auto\">התשלום לא עובד</bdi><div class=\"quiet\">")
        .contains("<td><bdi dir=\"ltr\">Checkout answers");
    assertThat(web.get().uri("/incidents/1"))
        .bodyText()
        .containsPattern("<td dir=\"ltr\"><b>Ada L.</b> [^<]*התשלום");
  }

  @Test
  void programs_read_the_same_as_json() {
    assertThat(web.get().uri("/api/incidents/1"))
        .hasStatus(200)
        .bodyJson()
        .hasPathSatisfying("$.incident.id", id -> assertThat(id).isEqualTo("INC-1"))
        .hasPathSatisfying("$.incident.severity", one -> assertThat(one).isEqualTo(1))
        .hasPathSatisfying("$.acknowledgedBy[0]", name -> assertThat(name).isEqualTo("Ada L."))
        .hasPathSatisfying("$.pages[0].outcome", one -> assertThat(one).isEqualTo("failed"))
        .hasPath("$.timeline[0].at");
    assertThat(web.get().uri("/api/incidents"))
        .hasStatus(200)
        .bodyJson()
        .hasPathSatisfying(
            "$[0].title", one -> assertThat(one).isEqualTo("Checkout answers <502>"));
  }

  @Test
  void an_incident_that_is_not_there_is_said() {
    assertThat(web.get().uri("/incidents/99"))
        .hasStatus(404)
        .bodyText()
        .contains("There is no incident 99");
    assertThat(web.get().uri("/incidents/<b>")).hasStatus(404).bodyText().doesNotContain("<b>");
    assertThat(web.get().uri("/api/incidents/99"))
        .hasStatus(404)
        .bodyJson()
        .hasPathSatisfying("$.error", one -> assertThat(one).isEqualTo("There is no incident 99."));
  }

  @Test
  void without_its_database_it_says_what_is_wrong() throws IOException {
    Night.spoil(folder);
    assertThat(web.get().uri("/incidents/1"))
        .hasStatus(503)
        .bodyText()
        .contains("Tocsin can’t use its database");
    assertThat(web.get().uri("/api/incidents/1")).hasStatus(503).bodyJson().hasPath("$.error");
  }
}
