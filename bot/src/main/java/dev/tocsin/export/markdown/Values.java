package dev.tocsin.export.markdown;

import dev.tocsin.export.Document;
import dev.tocsin.export.Document.Cited;
import dev.tocsin.export.Document.Day;
import dev.tocsin.export.Document.Entry;
import dev.tocsin.export.Document.Fact;
import dev.tocsin.export.Document.Line;
import dev.tocsin.export.Document.Part;
import dev.tocsin.export.Document.Source;
import dev.tocsin.postmortem.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What each variable of a template stands for, as Markdown. */
final class Values {
  private Values() {}

  static Map<String, String> of(Document document, Draft draft) {
    Map<String, String> values = new HashMap<>();
    values.put("title", Escaped.line(document.title()));
    values.put("notice", document.notice() == null ? "" : Escaped.line(document.notice()));
    values.put("timezone", draft.zone().getId());
    values.put("closing", String.join(" ", document.closing()));
    document.facts().stream()
        .filter(fact -> !fact.wide())
        .forEach(
            fact ->
                values.putIfAbsent(
                    fact.label().toLowerCase(Locale.ROOT), Escaped.line(fact.value())));
    values.put(
        "facts",
        document.facts().stream().map(Values::fact).collect(Collectors.joining("\n", HEAD, "")));
    document.parts().forEach(part -> values.put(part.anchor(), part(part)));
    return values;
  }

  private static final String HEAD = "| | |\n|---|---|\n";

  private static String fact(Fact fact) {
    return "| " + fact.label() + " | " + Escaped.line(fact.value()) + cited(fact.cited()) + " |";
  }

  private static String part(Part part) {
    String note = part.note() == null ? "" : "*" + Escaped.line(part.note()) + "*";
    String told =
        switch (part) {
          case Document.Prose prose -> prose(prose.lines());
          case Document.Timeline timeline -> timeline(timeline.days());
          case Document.Sources evidence -> evidence(evidence.sources());
        };
    return note.isEmpty() || told.isEmpty() ? note + told : note + "\n\n" + told;
  }

  private static String prose(List<Line> lines) {
    return lines.stream()
        .map(line -> "- " + Escaped.line(line.text()) + cited(line.cited()))
        .collect(Collectors.joining("\n"));
  }

  private static String timeline(List<Day> days) {
    return days.stream()
        .map(
            day ->
                day.entries().stream()
                    .map(Values::row)
                    .collect(
                        Collectors.joining(
                            "\n",
                            "### %s\n\n| Time | What happened |\n|---|---|\n"
                                .formatted(Escaped.line(day.heading())),
                            "")))
        .collect(Collectors.joining("\n\n"));
  }

  private static String row(Entry entry) {
    String kind = entry.kind().isEmpty() ? "" : "**" + entry.kind() + ".** ";
    String text = kind + Escaped.line(entry.text()) + cited(entry.cited());
    return "| " + entry.time() + " | " + text + " |";
  }

  private static String evidence(List<Source> sources) {
    return sources.stream().map(Values::source).collect(Collectors.joining("\n\n"));
  }

  private static String source(Source source) {
    String head = source.who() + ", " + source.when() + ", " + source.id();
    String link = source.link() == null ? "" : ", [%s](<%s>)".formatted(source.go(), source.link());
    String text = source.text().isBlank() ? "" : "\\\n" + Escaped.lines(source.text());
    return "[^" + source.number() + "]: " + Escaped.line(head) + link + text;
  }

  private static String cited(Cited cited) {
    String notes =
        cited.numbers().stream().map(number -> "[^" + number + "]").collect(Collectors.joining());
    String more = cited.more() == 0 ? "" : " and " + cited.more() + " more";
    return notes.isEmpty() ? "" : " " + notes + more;
  }
}
