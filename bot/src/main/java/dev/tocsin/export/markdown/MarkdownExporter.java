package dev.tocsin.export.markdown;

import dev.tocsin.export.Document;
import dev.tocsin.export.TextExporter;
import dev.tocsin.postmortem.Draft;
import dev.tocsin.postmortem.template.TemplateFile;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes Markdown with tables and footnotes, as GitHub, GitLab and most wikis show them, in the
 * form of a template.
 */
public final class MarkdownExporter implements TextExporter {
  private final TemplateFile template;

  public MarkdownExporter(TemplateFile template) {
    this.template = template;
  }

  @Override
  public String format() {
    return "md";
  }

  @Override
  public String mediaType() {
    return "text/markdown";
  }

  @Override
  public void write(Draft draft, Writer out) throws IOException {
    TemplateFile.Current current = template.current();
    if (current.trouble().isPresent()) {
      out.write("> " + Escaped.line(current.trouble().get()) + "\n\n");
    }
    out.write(current.template().filled(Values.of(Document.of(draft), draft)));
  }
}
