package dev.tocsin.export.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.tocsin.export.Exporter;
import dev.tocsin.postmortem.Draft;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sets the page of another exporter on paper; nothing is fetched, and the fonts are in the file.
 */
public final class PdfExporter implements Exporter {
  private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
  private static final Pattern SECTION =
      Pattern.compile("<section id=\"([a-z_]+)\">\\s*<h2>([^<]+)</h2>");
  private static final String HEAD_ENDS = "</header>";

  private final Exporter page;
  private final Fonts fonts;
  private final MachineFonts machine;

  private PdfExporter(Exporter page, Fonts fonts, MachineFonts machine) {
    this.page = page;
    this.fonts = fonts;
    this.machine = machine;
  }

  /**
   * Of pages that are well-formed XML.
   *
   * @param data the folder in whose folder {@code fonts} further fonts may lie
   */
  public static PdfExporter of(Exporter page, Path data) {
    return of(page, data, MachineFonts.usual().folders());
  }

  /**
   * @param machine the folders in which fonts of the machine are looked for
   */
  public static PdfExporter of(Exporter page, Path data, List<Path> machine) {
    return new PdfExporter(page, Fonts.with(data.resolve("fonts")), new MachineFonts(machine));
  }

  @Override
  public String format() {
    return "pdf";
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public void write(Draft draft, OutputStream out) throws IOException {
    Quietly.please();
    String source = Emoji.named(source(draft), fonts::isUnknown);
    Fonts needed = fonts.and(machine, source);
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withHtmlContent(paper(source, needed), null)
            .withProducer("Tocsin")
            .useUnicodeLineBreaker(new LineBreaks())
            .useUnicodeBidiSplitter(Directions::new)
            .useUnicodeBidiReorderer(new RightToLeft())
            .useReplacementText(Fonts.NOT_SHOWN)
            .useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .toStream(new StaysOpen(out));
    needed.addTo(builder);
    builder.run();
  }

  private String source(Draft draft) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    page.write(draft, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String paper(String source, Fonts fonts) throws IOException {
    String style = "<style>" + style().replace("FONTS", fonts.families()) + "</style>";
    String head = style + "\n" + bookmarks(source);
    String dressed = STYLE.matcher(source).replaceFirst(Matcher.quoteReplacement(head));
    return fonts
        .complaint(dressed)
        .map(said -> dressed.replace(HEAD_ENDS, "<p class=\"notice\">" + said + "</p>" + HEAD_ENDS))
        .orElse(dressed);
  }

  /** A reader of PDF lists them beside the pages. */
  private static String bookmarks(String source) {
    return SECTION
        .matcher(source)
        .results()
        .map(one -> "<bookmark name=\"%s\" href=\"#%s\" />".formatted(one.group(2), one.group(1)))
        .collect(Collectors.joining("", "<bookmarks>", "</bookmarks>"));
  }

  private static String style() throws IOException {
    try (InputStream style =
        Objects.requireNonNull(PdfExporter.class.getResourceAsStream("paper.css"))) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The renderer closes what it is given. */
  private static final class StaysOpen extends FilterOutputStream {
    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
