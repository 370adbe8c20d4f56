package dev.tocsin.export.html;

import dev.tocsin.export.Direction;
import dev.tocsin.export.Document;
import dev.tocsin.export.Document.Cited;
import dev.tocsin.export.Document.Day;
import dev.tocsin.export.Document.Entry;
import dev.tocsin.export.Document.Fact;
import dev.tocsin.export.Document.Line;
import dev.tocsin.export.Document.Part;
import dev.tocsin.export.Document.Source;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of the page. */
record HtmlPage(Writer out, Margin margin) {
  static void write(Document document, Writer out) throws IOException {
    new HtmlPage(out, new Margin(document.sources())).write(document);
  }

  private void write(Document document) throws IOException {
    head(document);
    out.write("<main>\n");
    for (Part part : document.parts()) {
      part(part);
    }
    out.write("</main>\n<footer>\n");
    for (String line : document.closing()) {
      out.write("<p>" + HtmlText.escaped(line) + "</p>\n");
    }
    out.write("</footer>\n");
  }

  private void head(Document document) throws IOException {
    out.write("<header>\n<p class=\"kind\">Postmortem draft</p>\n<h1 dir=\"auto\">");
    out.write(HtmlText.escaped(document.title()) + "</h1>\n");
    if (document.notice() != null) {
      out.write("<p class=\"notice\">" + HtmlText.escaped(document.notice()) + "</p>\n");
    }
    out.write("<dl>\n");
    for (Fact fact : document.facts()) {
      String value = HtmlText.escaped(fact.value()) + cited(fact.cited());
      String kind = fact.wide() ? " class=\"wide\"" : "";
      out.write("<div%s><dt>%s</dt><dd>%s</dd></div>\n".formatted(kind, fact.label(), value));
    }
    out.write("</dl>\n</header>\n");
    contents(document);
  }

  private void contents(Document document) throws IOException {
    String links =
        document.parts().stream()
            .filter(part -> !part.isEmpty())
            .map(part -> "<a href=\"#%s\">%s</a>".formatted(part.anchor(), part.heading()))
            .collect(Collectors.joining("\n"));
    out.write(links.isEmpty() ? "" : "<nav>\n" + links + "\n</nav>\n");
  }

  private void part(Part part) throws IOException {
    out.write("<section id=\"" + part.anchor() + "\">\n<h2>" + part.heading() + "</h2>\n");
    note(part.note());
    switch (part) {
      case Document.Prose prose -> prose(prose);
      case Document.Timeline timeline -> timeline(timeline);
      case Document.Sources evidence -> evidence(evidence);
    }
    out.write("</section>\n");
  }

  private void note(@Nullable String note) throws IOException {
    if (note != null) {
      out.write("<p class=\"note\">" + HtmlText.escaped(note) + "</p>\n");
    }
  }

  private void prose(Document.Prose prose) throws IOException {
    if (prose.lines().isEmpty()) {
      return;
    }
    out.write("<ul>\n");
    for (Line line : prose.lines()) {
      out.write(
          "<li dir=\"%s\">%s%s%s</li>\n"
              .formatted(
                  Direction.of(line.text()),
                  margin.notes(line.cited()),
                  HtmlText.sentence(line.text()),
                  cited(line.cited())));
    }
    out.write("</ul>\n");
  }

  private void timeline(Document.Timeline timeline) throws IOException {
    for (Day day : timeline.days()) {
      out.write("<h3>" + HtmlText.escaped(day.heading()) + "</h3>\n<table>\n");
      out.write(
          "<thead><tr><th scope=\"col\">Time</th><th scope=\"col\">What"
              + " happened</th></tr></thead>\n"
              + "<tbody>\n");
      for (Entry entry : day.entries()) {
        entry(entry);
      }
      out.write("</tbody>\n</table>\n");
    }
  }

  private void entry(Entry entry) throws IOException {
    String kind = entry.kind().isEmpty() ? "" : "<b>" + entry.kind() + "</b> ";
    String text = HtmlText.sentence(entry.text()) + cited(entry.cited());
    out.write(
        "<tr><th scope=\"row\">%s</th><td dir=\"%s\">%s%s%s</td></tr>\n"
            .formatted(
                entry.time(), Direction.of(entry.text()), margin.notes(entry.cited()), kind, text));
  }

  private void evidence(Document.Sources evidence) throws IOException {
    if (evidence.sources().isEmpty()) {
      return;
    }
    out.write("<ol>\n");
    for (Source source : evidence.sources()) {
      source(source);
    }
    out.write("</ol>\n");
  }

  private void source(Source source) throws IOException {
    out.write(
        "<li id=\"e%d\" value=\"%d\"><p><bdi class=\"who\">%s</bdi> <span>%s</span> <code>%s</code>%s</p>\n"
            .formatted(
                source.number(),
                source.number(),
                HtmlText.escaped(source.who()),
                HtmlText.escaped(source.when()),
                HtmlText.escaped(source.id()),
                go(source)));
    out.write(
        "<blockquote dir=\"auto\">" + HtmlText.message(source.text()) + "</blockquote></li>\n");
  }

  private static String go(Source source) {
    String link = source.link();
    return link == null ? "" : " " + HtmlText.link(link, source.go());
  }

  private static String cited(Cited cited) {
    if (cited.numbers().isEmpty()) {
      return "";
    }
    String links =
        cited.numbers().stream()
            .map(number -> "<a href=\"#e%d\">%d</a>".formatted(number, number))
            .collect(Collectors.joining(", "));
    String end =
        cited.more() == 0 ? "]</span>" : "</span><small> and " + cited.more() + " more]</small>";
    return "&#160;<span class=\"cited\">[" + links + end;
  }
}
