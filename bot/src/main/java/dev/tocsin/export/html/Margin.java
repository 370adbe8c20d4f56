package dev.tocsin.export.html;

import dev.tocsin.export.Document.Cited;
import dev.tocsin.export.Document.Source;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What stands beside a sentence where there is room: who said it and when, leading to it. */
record Margin(Map<Integer, Source> sources) {
  private static final int MOST = 3;

  String notes(Cited cited) {
    String notes =
        cited.numbers().stream()
            .limit(MOST)
            .map(sources::get)
            .filter(Objects::nonNull)
            .map(Margin::note)
            .collect(Collectors.joining());
    return notes.isEmpty() ? "" : "<span class=\"margin\">" + notes + "</span>";
  }

  private static String note(Source source) {
    return "<a href=\"#e%d\"><i>%d</i> <bdi>%s</bdi> %s</a>"
        .formatted(
            source.number(), source.number(), HtmlText.escaped(source.who()), source.clock());
  }
}
