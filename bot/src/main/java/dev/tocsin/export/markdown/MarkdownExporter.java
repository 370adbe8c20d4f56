package dev.tocsin.export.markdown;

import dev.tocsin.export.Document;
import dev.tocsin.export.Document.Cited;
import dev.tocsin.export.Document.Day;
import dev.tocsin.export.Document.Entry;
import dev.tocsin.export.Document.Fact;
import dev.tocsin.export.Document.Line;
import dev.tocsin.export.Document.Part;
import dev.tocsin.export.Document.Source;
import dev.tocsin.export.TextExporter;
import dev.tocsin.postmortem.Draft;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** Writes Markdown with tables and footnotes, as GitHub, GitLab and most wikis show them. */
public final class MarkdownExporter implements TextExporter {
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
    Document document = Document.of(draft);
    out.write("# " + Escaped.line(document.title()) + "\n\n");
    if (document.notice() != null) {
      out.write("**" + Escaped.line(document.notice()) + "**\n\n");
    }
    out.write("| | |\n|---|---|\n");
    for (Fact fact : document.facts()) {
      out.write(
          "| " + fact.label() + " | " + Escaped.line(fact.value()) + cited(fact.cited()) + " |\n");
    }
    for (Part part : document.parts()) {
      part(part, out);
    }
    out.write("\n---\n\n" + String.join(" ", document.closing()) + "\n");
  }

  private static void part(Part part, Writer out) throws IOException {
    out.write("\n## " + part.heading() + "\n");
    if (part.note() != null) {
      out.write("\n*" + Escaped.line(part.note()) + "*\n");
    }
    switch (part) {
      case Document.Prose prose -> prose(prose, out);
      case Document.Timeline timeline -> timeline(timeline, out);
      case Document.Sources evidence -> evidence(evidence, out);
    }
  }

  private static void prose(Document.Prose prose, Writer out) throws IOException {
    String before = "\n";
    for (Line line : prose.lines()) {
      out.write(before + "- " + Escaped.line(line.text()) + cited(line.cited()) + "\n");
      before = "";
    }
  }

  private static void timeline(Document.Timeline timeline, Writer out) throws IOException {
    for (Day day : timeline.days()) {
      out.write(
          "\n### " + Escaped.line(day.heading()) + "\n\n| Time | What happened |\n|---|---|\n");
      for (Entry entry : day.entries()) {
        String kind = entry.kind().isEmpty() ? "" : "**" + entry.kind() + ".** ";
        String text = kind + Escaped.line(entry.text()) + cited(entry.cited());
        out.write("| " + entry.time() + " | " + text + " |\n");
      }
    }
  }

  private static void evidence(Document.Sources evidence, Writer out) throws IOException {
    for (Source source : evidence.sources()) {
      String head = source.who() + ", " + source.when() + ", " + source.id();
      String text = source.text().isBlank() ? "" : "\\\n" + Escaped.lines(source.text());
      out.write("\n[^%d]: %s%s\n".formatted(source.number(), Escaped.line(head), text));
    }
  }

  private static String cited(Cited cited) {
    String notes =
        cited.numbers().stream().map(number -> "[^" + number + "]").collect(Collectors.joining());
    String more = cited.more() == 0 ? "" : " and " + cited.more() + " more";
    return notes.isEmpty() ? "" : " " + notes + more;
  }
}
