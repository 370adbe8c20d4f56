package dev.tocsin.web;

import dev.tocsin.export.Document;
import dev.tocsin.export.Document.Cited;
import dev.tocsin.export.Document.Source;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the sentences of a draft rest on: named beside each of them, and whole below. */
record PostmortemSources(long incident, Map<String, Source> byId, Map<Integer, Source> byNumber) {
  private static final int SHOWN = 4;
  private static final Comparator<Source> BY_NUMBER = Comparator.comparingInt(Source::number);

  static PostmortemSources of(long incident, Document document) {
    Map<String, Source> byId = new HashMap<>();
    document.sources().values().forEach(source -> byId.put(source.id(), source));
    return new PostmortemSources(incident, byId, document.sources());
  }

  /** By their ids. */
  Html named(List<String> ids) {
    return named(ids.stream().map(byId::get).filter(Objects::nonNull).toList(), 0);
  }

  /** By their numbers. */
  Html named(Cited cited) {
    List<Source> all =
        cited.numbers().stream().map(byNumber::get).filter(Objects::nonNull).toList();
    return named(all, cited.more());
  }

  private static Html named(List<Source> sources, int unnamed) {
    if (sources.isEmpty()) {
      return Html.NOTHING;
    }
    List<Html> links =
        sources.stream()
            .limit(SHOWN)
            .map(
                one ->
                    Html.of(
                        "<a href=\"#e%s\" title=\"%s\"><bdi>%s</bdi> %s</a>",
                        Integer.toString(one.number()), one.text(), one.who(), one.clock()))
            .toList();
    int more = sources.size() - links.size() + unnamed;
    return Html.of(
        " <span class=\"sources\">%s%s</span>",
        Html.all(links), more == 0 ? Html.NOTHING : Html.of(" <span>+%s</span>", more));
  }

  /** Words that lead to a source, where it is among them. */
  Html leading(String id, String words) {
    Source source = byId.get(id);
    return source == null
        ? Html.of("%s", words)
        : Html.of("<a href=\"#e%s\">%s</a>", Integer.toString(source.number()), words);
  }

  /** What each of them says, and where it stands on the timeline. */
  Html all() {
    List<Html> items = byNumber.values().stream().sorted(BY_NUMBER).map(this::item).toList();
    return items.isEmpty()
        ? new Html("<p class=\"quiet\">None.</p>")
        : Html.of("<ol class=\"evidence\">%s</ol>", Html.all(items));
  }

  private Html item(Source source) {
    return Html.of(
        "<li id=\"e%s\" value=\"%s\"><p class=\"quiet\"><b><bdi>%s</bdi></b> %s %s%s</p>"
            + "<blockquote dir=\"auto\">%s</blockquote></li>",
        Integer.toString(source.number()),
        Integer.toString(source.number()),
        source.who(),
        source.when(),
        place(source.id()),
        go(source),
        source.text());
  }

  /** A message can be read where it was written, with what stands around it. */
  private static Html go(Source source) {
    return source.link() == null
        ? Html.NOTHING
        : Html.of(" <a href=\"%s\" rel=\"noopener noreferrer\">%s</a>", source.link(), source.go());
  }

  /** An entry has a row of the timeline; a message has its id. */
  private Html place(String id) {
    return id.startsWith("#")
        ? Html.of(
            "<a href=\"/incidents/%s#t%s\">timeline %s</a>",
            Long.toString(incident), id.substring(1), id)
        : Html.of("<code>%s</code>", id);
  }
}
