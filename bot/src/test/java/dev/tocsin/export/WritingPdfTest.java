package dev.tocsin.export;

import static dev.tocsin.postmortem.RowKind.ALERT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.export.html.HtmlExporter;
import dev.tocsin.export.pdf.PdfExporter;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingPdfTest {
  private static final List<String> THREE = List.of("b1", "#1", "b2");

  @TempDir private Path data;

  private byte[] written(Draft draft) throws IOException {
    var out = new ByteArrayOutputStream();
    PdfExporter.of(new HtmlExporter(), data, List.of(data.resolve("machine"))).write(draft, out);
    return out.toByteArray();
  }

  private String text(Draft draft) throws IOException {
    try (PDDocument document = Loader.loadPDF(written(draft))) {
      return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
    }
  }

  /** Wherever a line ends, one of them has its citation there. */
  private static Draft withRowsOfAllLengths() {
    Draft full = Drafts.full();
    List<Row> rows =
        IntStream.range(60, 120)
            .mapToObj("n"::repeat)
            .map(text -> text.replaceAll("nnn", "nn "))
            .map(text -> new Row(Drafts.at("2026-03-04T22:40:00Z"), text, ALERT, THREE))
            .toList();
    return new Draft(
        full.incident(), full.zone(), full.sections(), rows, List.of(), 0, full.evidence());
  }

  private static List<PDAnnotationLink> links(PDDocument document) throws IOException {
    List<PDAnnotationLink> links = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (PDAnnotation one : page.getAnnotations()) {
        links.add((PDAnnotationLink) one);
      }
    }
    return links;
  }

  @Test
  void a_whole_incident_is_on_paper_with_its_pages_counted() throws IOException {
    assertThat(text(Drafts.full()))
        .contains("INC-17: Bookings answer 502", "Nobody can book a table at the moment.")
        .contains("Tomás at 00:21", "Candidate: it was named", "1 of ");
  }

  @Test
  void the_evidence_leads_to_the_message_in_its_chat() throws IOException {
    try (PDDocument document = Loader.loadPDF(written(Drafts.full()))) {
      assertThat(links(document))
          .map(PDAnnotationLink::getAction)
          .filteredOn(PDActionURI.class::isInstance)
          .extracting(action -> ((PDActionURI) action).getURI())
          .contains("https://chat.example/archives/C17/p2?thread_ts=1&cid=C17");
    }
  }

  @Test
  void a_reader_finds_the_sections_beside_the_pages() throws IOException {
    try (PDDocument document = Loader.loadPDF(written(Drafts.full()))) {
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(PDOutlineItem::getTitle)
          .containsSubsequence("Summary", "Timeline", "Root cause", "Evidence");
    }
  }

  @Test
  void no_line_ends_within_the_numbers_of_a_citation() throws IOException {
    assertThat(text(withRowsOfAllLengths()).lines())
        .noneMatch(line -> line.strip().matches("[0-9, ]*\\]|.*\\[[0-9, ]*"));
  }

  @Test
  void citations_lead_to_the_evidence() throws IOException {
    try (PDDocument document = Loader.loadPDF(written(Drafts.full()))) {
      assertThat(links(document))
          .hasSizeGreaterThan(15)
          .filteredOn(link -> !(link.getAction() instanceof PDActionURI))
          .hasSizeGreaterThan(14)
          .allSatisfy(link -> assertThat(link.getAction()).isNotNull());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>app.alert(1)</script>",
        "</style><style>@import url(file:///etc/passwd)</style>",
        "<img src='file:///etc/passwd'/>",
        "]]> <!-- --> &lt; &#0; \u0000\uD800\uFFFE",
        "javascript:app.alert(1)",
        "$1 \\1 FONTS </header>",
      })
  void hostile_text_is_only_ever_text(String text) throws IOException {
    try (PDDocument document = Loader.loadPDF(written(Drafts.saying(text)))) {
      assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(document.getDocumentCatalog().getNames()).isNull();
      assertThat(links(document))
          .extracting(PDAnnotationLink::getAction)
          .extracting(PDAction::getSubType)
          .containsOnly("GoTo");
    }
  }

  @Test
  void names_in_many_alphabets_are_shown() throws IOException {
    assertThat(text(Drafts.saying("Žižková Σωκράτης Ольга Łukasz ✓ →")))
        .contains("Žižková Σωκράτης Ольга Łukasz ✓ →")
        .doesNotContain("no font here");
  }

  @Test
  void what_no_font_has_is_said_and_what_to_do() throws IOException {
    assertThat(text(Drafts.saying("王小明 restarted it")))
        .contains("Characters that no font here has", "(Han)", "folder")
        .contains("□□□ restarted it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fonts", "machine"})
  void a_font_of_the_company_or_the_machine_is_used(String folder) throws IOException {
    String bold = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansMono-Bold.ttf";
    Path fonts = Files.createDirectory(data.resolve(folder));
    try (InputStream font = Objects.requireNonNull(getClass().getResourceAsStream(bold))) {
      Files.copy(font, fonts.resolve("house.ttf"));
    }

    assertThat(text(Drafts.saying("a ⌧ b"))).contains("a ⌧ b");
  }

  @Test
  void a_broken_font_of_the_machine_is_passed_over() throws IOException {
    Files.writeString(Files.createDirectory(data.resolve("machine")).resolve("x.ttf"), "no font");

    assertThat(text(Drafts.saying("王小明 restarted it"))).contains("□□□ restarted it");
  }

  @Test
  void an_emoji_stands_by_its_name() throws IOException {
    assertThat(text(Drafts.saying("it burns 🔥 and 👨🏽‍💻 is on it")))
        .contains("it burns :fire: and :man::personal_computer: is on it")
        .doesNotContain("no font here");
  }

  @Test
  void what_runs_to_the_left_can_be_read_and_searched() throws IOException {
    assertThat(text(Drafts.saying("قال: تم"))).contains("قال: تم");
  }
}
