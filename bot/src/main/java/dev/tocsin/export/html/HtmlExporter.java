package dev.tocsin.export.html;

import dev.tocsin.export.Document;
import dev.tocsin.export.TextExporter;
import dev.tocsin.postmortem.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes one HTML page without scripts, readable in light and dark, on paper and on a phone. */
public final class HtmlExporter implements TextExporter {
  @Override
  public String format() {
    return "html";
  }

  @Override
  public String mediaType() {
    return "text/html";
  }

  @Override
  public void write(Draft draft, Writer out) throws IOException {
    Document document = Document.of(draft);
    out.write(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" />
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        """
            .formatted(HtmlText.escaped(document.title()), style()));
    HtmlPage.write(document, out);
    out.write("</body>\n</html>\n");
  }

  private static String style() throws IOException {
    try (InputStream style =
        Objects.requireNonNull(HtmlExporter.class.getResourceAsStream("postmortem.css"))) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
