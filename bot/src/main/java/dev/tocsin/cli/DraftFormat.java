package dev.tocsin.cli;

import dev.tocsin.Surroundings;
import dev.tocsin.export.Exporter;
import dev.tocsin.export.confluence.ConfluenceExporter;
import dev.tocsin.export.html.HtmlExporter;
import dev.tocsin.export.json.JsonExporter;
import dev.tocsin.export.markdown.MarkdownExporter;
import dev.tocsin.export.pdf.PdfExporter;
import dev.tocsin.postmortem.template.TemplateFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats that a draft can be written in. */
enum DraftFormat {
  MD,
  HTML,
  JSON,
  PDF,
  CONFLUENCE;

  /** The format asked for, else the one that the file's ending names, else Markdown. */
  static DraftFormat choose(@Nullable String asked, @Nullable Path out) {
    return asked == null
        ? Optional.ofNullable(out).flatMap(DraftFormat::byEnding).orElse(MD)
        : named(asked).orElseThrow(() -> unknown(asked));
  }

  /** Whether the file's name promises a format that this program does not know. */
  static boolean isForeign(Path out) {
    return String.valueOf(out.getFileName()).contains(".") && byEnding(out).isEmpty();
  }

  Exporter exporter() {
    return switch (this) {
      case MD -> new MarkdownExporter(TemplateFile.in(data()));
      case HTML -> new HtmlExporter();
      case JSON -> new JsonExporter();
      case PDF -> PdfExporter.of(new HtmlExporter(), data());
      case CONFLUENCE -> new ConfluenceExporter();
    };
  }

  private static Path data() {
    return Surroundings.ofThisProcess().data();
  }

  private static Optional<DraftFormat> named(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equalsIgnoreCase(word))
        .findFirst();
  }

  private static Optional<DraftFormat> byEnding(Path out) {
    String name = out.toString();
    return named(name.substring(name.lastIndexOf('.') + 1));
  }

  private static Complaint unknown(String asked) {
    String known = Arrays.stream(values()).map(DraftFormat::word).collect(Collectors.joining(", "));
    return Complaint.badUsage(
        "a draft can't be written as '%s'; it can as %s".formatted(asked, known));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
