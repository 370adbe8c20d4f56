package dev.tocsin.export.confluence;

import dev.tocsin.export.Document;
import dev.tocsin.export.Document.Cited;
import dev.tocsin.export.Document.Part;
import dev.tocsin.export.TextExporter;
import dev.tocsin.postmortem.Draft;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the body of a Confluence page, which has its title beside it. */
public final class ConfluenceExporter implements TextExporter {
  @Override
  public String format() {
    return "confluence";
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public void write(Draft draft, Writer out) throws IOException {
    Document document = Document.of(draft);
    if (document.notice() != null) {
      out.write(Storage.panel("warning", Storage.escaped(document.notice())));
    }
    out.write(facts(document));
    out.write(Storage.contents());
    for (Part part : document.parts()) {
      out.write("<h2>%s%s</h2>\n".formatted(Storage.anchor(part.anchor()), part.heading()));
      out.write(note(part.note()));
      out.write(
          switch (part) {
            case Document.Prose prose -> prose(prose.lines());
            case Document.Timeline timeline -> timeline(timeline.days());
            case Document.Sources evidence -> evidence(evidence.sources());
          });
    }
    out.write("<hr />\n<p>%s</p>\n".formatted(String.join(" ", document.closing())));
  }

  private static String facts(Document document) {
    return document.facts().stream()
        .map(fact -> Storage.row(fact.label(), Storage.escaped(fact.value()) + cited(fact.cited())))
        .collect(
            Collectors.joining(
                "",
                "<table><tbody>\n" + Storage.row("Title", Storage.escaped(document.title())),
                "</tbody></table>\n"));
  }

  private static String note(@Nullable String note) {
    return note == null ? "" : "<p><em>" + Storage.escaped(note) + "</em></p>\n";
  }

  private static String prose(List<Document.Line> lines) {
    return lines.isEmpty()
        ? ""
        : lines.stream()
            .map(line -> "<li>" + Storage.linked(line.text()) + cited(line.cited()) + "</li>\n")
            .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
  }

  private static String timeline(List<Document.Day> days) {
    return days.stream()
        .map(
            day ->
                day.entries().stream()
                    .map(ConfluenceExporter::row)
                    .collect(
                        Collectors.joining(
                            "",
                            "<h3>%s</h3>\n<table><tbody>\n"
                                .formatted(Storage.escaped(day.heading())),
                            "</tbody></table>\n")))
        .collect(Collectors.joining());
  }

  private static String row(Document.Entry entry) {
    String kind = entry.kind().isEmpty() ? "" : "<strong>" + entry.kind() + ".</strong> ";
    return Storage.row(entry.time(), kind + Storage.linked(entry.text()) + cited(entry.cited()));
  }

  private static String evidence(List<Document.Source> sources) {
    return sources.stream().map(ConfluenceExporter::source).collect(Collectors.joining());
  }

  private static String source(Document.Source source) {
    String text = source.text().lines().map(Storage::linked).collect(Collectors.joining("<br />"));
    return "<p>%s<strong>%d</strong> %s, %s, <code>%s</code>%s</p>\n<blockquote><p>%s</p></blockquote>\n"
        .formatted(
            Storage.anchor("e" + source.number()),
            source.number(),
            Storage.escaped(source.who()),
            Storage.escaped(source.when()),
            Storage.escaped(source.id()),
            source.link() == null ? "" : ", " + Storage.link(source.link(), source.go()),
            text);
  }

  private static String cited(Cited cited) {
    if (cited.numbers().isEmpty()) {
      return "";
    }
    String more = cited.more() == 0 ? "" : " and " + cited.more() + " more";
    return cited.numbers().stream()
        .map(number -> Storage.leap("e" + number, number.toString()))
        .collect(Collectors.joining(", ", " <sup>[", more + "]</sup>"));
  }
}
