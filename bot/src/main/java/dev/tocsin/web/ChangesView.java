package dev.tocsin.web;

import dev.tocsin.export.Direction;
import dev.tocsin.export.Document;
import dev.tocsin.incident.Incident;
import dev.tocsin.postmortem.life.Difference;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * How two versions of a postmortem differ.
 *
 * @param to the later one, 0 for the draft as it is now
 */
record ChangesView(Incident incident, int from, int to, List<Difference> differences) {
  /** How many lines are shown around a change. */
  private static final int BESIDE = 1;

  WebPage page() {
    String title = "Changes from draft %d to %s".formatted(from, to == 0 ? "now" : "draft " + to);
    Html body =
        differences.isEmpty()
            ? new Html("<p>Nothing reads otherwise.</p>")
            : Html.all(differences.stream().map(ChangesView::section).toList());
    Html main =
        Html.of(
            """
            %s
            <main class="postmortem">
            <h1 dir="auto"><small><a href="/incidents/%s/postmortem">%s postmortem</a></small> %s</h1>
            %s
            </main>\
            """,
            Parts.top(), Long.toString(incident.id()), incident.name(), title, body);
    return WebPage.of(HttpStatus.OK, title, main);
  }

  private static Html section(Difference difference) {
    return Html.of(
        "<section><h2>%s</h2><ul class=\"changes\">%s</ul></section>",
        Document.heading(difference.part()), Html.all(items(difference.changes())));
  }

  /** Of a long stretch that stayed only the ends are shown. */
  private static List<Html> items(List<Difference.Change> changes) {
    List<Html> items = new ArrayList<>();
    int from = 0;
    while (from < changes.size()) {
      int to = from;
      while (to < changes.size() && changes.get(to).fate() == Difference.Fate.STAYED) {
        to++;
      }
      items.addAll(stayed(changes.subList(from, to)));
      if (to < changes.size()) {
        items.add(item(changes.get(to)));
      }
      from = to + 1;
    }
    return items;
  }

  private static List<Html> stayed(List<Difference.Change> lines) {
    int hidden = lines.size() - 2 * BESIDE;
    if (hidden < 2) {
      return lines.stream().map(ChangesView::item).toList();
    }
    List<Html> items = new ArrayList<>();
    lines.subList(0, BESIDE).forEach(line -> items.add(item(line)));
    items.add(Html.of("<li class=\"quiet\">… %s more as before</li>", Integer.toString(hidden)));
    lines.subList(lines.size() - BESIDE, lines.size()).forEach(line -> items.add(item(line)));
    return items;
  }

  private static Html item(Difference.Change change) {
    return switch (change.fate()) {
      case STAYED -> item("quiet", "%s", change.text());
      case WENT -> item("went", "<del>%s</del>", change.text());
      case CAME -> item("came", "<ins>%s</ins>", change.text());
    };
  }

  private static Html item(String kind, String template, String text) {
    return Html.of(
        "<li class=\"%s\" dir=\"%s\">%s</li>",
        kind, Direction.of(text), Html.of(template, Html.sentence(text)));
  }
}
